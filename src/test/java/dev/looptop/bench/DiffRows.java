package dev.looptop.bench;

import dev.looptop.diff.Patch;
import dev.looptop.diff.UnifiedDiffParser;
import dev.looptop.ui.Script;
import dev.looptop.ui.choice.ThemeChoice;
import dev.looptop.ui.part.Cmd;
import dev.looptop.ui.part.Msg;
import java.util.ArrayList;
import java.util.List;

/** A diff of 50,000 lines through the interface's own steps, in this process, warmed with a small one. */
final class DiffRows {
    private static final int LINES = 50_000;
    private static final int HUNK = 50;
    private static final int FILE = 5000;
    private static final int RUNS = 5;

    void measure(Report report) {
        String small = diff(500);
        String large = diff(LINES);
        for (String sides : List.of("unified", "split")) {
            List<Double> parsing = new ArrayList<>();
            List<Double> opening = new ArrayList<>();
            List<Double> jumps = new ArrayList<>();
            List<Double> pages = new ArrayList<>();
            List<Double> searches = new ArrayList<>();
            List<Double> layouts = new ArrayList<>();
            for (int run = 0; run < RUNS; run++) {
                press(open(small, sides, new ArrayList<>(), new ArrayList<>()), "]", "[", new ArrayList<>());
                Script script = open(large, sides, parsing, opening);
                press(script, "]", "[", jumps);
                press(script, "PgDn", "PgUp", pages);
                timed(
                        searches,
                        () -> script.keys("/").type("value_49").keys("Enter").frame());
                press(script, "n", "N", jumps);
                timed(layouts, () -> script.keys("| | |").frame());
            }
            String what = "diff of 50,000 lines, " + sides;
            report.limit(
                    what + ": parsed, laid out, first screen",
                    Figures.of(opening).median(),
                    "parsing alone",
                    Figures.of(parsing).median(),
                    80,
                    "ms");
            report.limit(what + ": hunk or hit jump, p95", Figures.of(jumps).percentile(95), 16, "ms");
            report.limit(what + ": page, p95", Figures.of(pages).percentile(95), 16, "ms");
            report.limit(
                    what + ": search as typed, 8 letters", Figures.of(searches).median(), 800, "ms");
            report.limit(
                    what + ": layout switched three times", Figures.of(layouts).median(), 300, "ms");
        }
    }

    private static Script open(String text, String sides, List<Double> parsing, List<Double> opening) {
        Script script =
                Script.at(200, 50, ThemeChoice.DARK_TRUE, false).sampled().keys("j 3 z");
        script.keys(sides.equals("split") ? "|" : "| |");
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

    private static void press(Script script, String on, String back, List<Double> times) {
        for (int i = 0; i < 200; i++) {
            String key = i % 10 == 9 ? back : on;
            timed(times, () -> script.keys(key).frame());
        }
    }

    private static void timed(List<Double> times, Runnable work) {
        long from = System.nanoTime();
        work.run();
        times.add((System.nanoTime() - from) / 1e6);
    }

    /** Files of 5,000 lines, of which few enough are changed that none is folded at the start. */
    private static String diff(int lines) {
        StringBuilder text = new StringBuilder();
        for (int from = 0; from < lines; from += HUNK) {
            if (from % FILE == 0) {
                String name = "src/part" + from / FILE + ".py";
                text.append("diff --git a/" + name + " b/" + name + "\nindex 1111111..2222222 100644\n");
                text.append("--- a/" + name + "\n+++ b/" + name + "\n");
            }
            int at = from % FILE / HUNK * 60 + 1;
            text.append("@@ -").append(at).append(",44 +").append(at).append(",44 @@ def sender():\n");
            for (int line = 0; line < HUNK; line++) {
                char sign = line % 4 == 2 ? '-' : line % 4 == 3 ? '+' : ' ';
                sign = line < 24 || line >= 44 ? sign : ' ';
                String word = sign == '+' ? "compute" : "count";
                text.append(sign)
                        .append("    value_")
                        .append(from + line - (sign == '+' ? 1 : 0))
                        .append(" = " + word + "(")
                        .append(line)
                        .append(")  # \"why\"\n");
            }
        }
        return text.toString();
    }
}
