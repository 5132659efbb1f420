package dev.looptop.bench;

import dev.looptop.diff.Patch;
import dev.looptop.diff.UnifiedDiffParser;
import dev.looptop.ui.Cmd;
import dev.looptop.ui.Msg;
import dev.looptop.ui.Script;
import java.util.ArrayList;
import java.util.List;

/** A diff of 50,000 lines through the interface's own steps, in this process, warmed with a small one. */
final class DiffRows {
    private static final int LINES = 50_000;
    private static final int HUNK = 50;
    private static final int RUNS = 5;

    void measure(Report report) {
        String small = diff(500);
        String large = diff(LINES);
        List<Double> parsing = new ArrayList<>();
        List<Double> opening = new ArrayList<>();
        List<Double> jumps = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            open(small, new ArrayList<>(), new ArrayList<>());
            jump(open(large, parsing, opening), jumps);
        }
        double bytes = Figures.of(parsing).median();
        report.limit(
                "diff of 50,000 lines: parsed, folded, first screen",
                Figures.of(opening).median(),
                "parsing alone",
                bytes,
                80,
                "ms");
        report.limit("diff of 50,000 lines: hunk jump, p95", Figures.of(jumps).percentile(95), 16, "ms");
    }

    private static Script open(String text, List<Double> parsing, List<Double> opening) {
        Script script = Script.at(200, 50).sampled().keys("j 3 z");
        Cmd.LoadPatch asked = script.commands().stream()
                .filter(Cmd.LoadPatch.class::isInstance)
                .map(Cmd.LoadPatch.class::cast)
                .reduce((first, last) -> last)
                .orElseThrow();
        long from = System.nanoTime();
        Patch patch = UnifiedDiffParser.parse(text);
        parsing.add((System.nanoTime() - from) / 1e6);
        script.send(new Msg.PatchLoaded(asked.key(), patch, "")).frame();
        opening.add((System.nanoTime() - from) / 1e6);
        return script;
    }

    private static void jump(Script script, List<Double> jumps) {
        for (int i = 0; i < 200; i++) {
            long from = System.nanoTime();
            script.keys(i % 10 == 9 ? "[" : "]").frame();
            jumps.add((System.nanoTime() - from) / 1e6);
        }
    }

    private static String diff(int lines) {
        StringBuilder text = new StringBuilder("diff --git a/big.py b/big.py\nindex 1111111..2222222 100644\n");
        text.append("--- a/big.py\n+++ b/big.py\n");
        for (int from = 0; from < lines; from += HUNK) {
            int at = from / HUNK * 60 + 1;
            text.append("@@ -").append(at).append(",44 +").append(at).append(",44 @@ def sender():\n");
            for (int line = 0; line < HUNK; line++) {
                char sign = line % 4 == 3 ? (line % 8 == 3 ? '-' : '+') : ' ';
                text.append(sign)
                        .append("    value_")
                        .append(from + line)
                        .append(" = compute(")
                        .append(line)
                        .append(")\n");
            }
        }
        return text.toString();
    }
}
