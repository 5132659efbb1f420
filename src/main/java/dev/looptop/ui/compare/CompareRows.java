package dev.looptop.ui.compare;

import dev.looptop.cell.CleanText;
import dev.looptop.cell.TextWidth;
import dev.looptop.compare.Contrast;
import dev.looptop.compare.Fact;
import dev.looptop.compare.FilePair;
import dev.looptop.compare.Side;
import dev.looptop.diff.DiffLine;
import dev.looptop.diff.FileDiff;
import dev.looptop.diff.Hunk;
import dev.looptop.model.DiffStat;
import dev.looptop.model.Iteration;
import dev.looptop.model.SpanWords;
import dev.looptop.ui.text.Verdicts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of a comparison: facts, iterations, files, and what both did to the file under the cursor. */
final class CompareRows {
    /** Cells of a verdict, of which some harnesses make a sentence. */
    private static final int WIDEST = 22;

    private final List<CompareRow> rows = new ArrayList<>();
    private final Contrast contrast;
    private int filesAt;

    private CompareRows(Contrast contrast) {
        this.contrast = contrast;
    }

    /** All rows, and the row of the first file. */
    record Made(List<CompareRow> rows, int filesAt) {}

    static Made of(Contrast contrast, int file) {
        CompareRows made = new CompareRows(contrast);
        for (Fact fact : contrast.facts()) {
            String left = CleanText.line(fact.left());
            made.rows.add(new CompareRow(
                    CompareRow.Kind.FACT, fact.name(), left, CleanText.line(fact.right()), fact.differs()));
        }
        made.trouble();
        made.rounds();
        made.files(file);
        return new Made(List.copyOf(made.rows), made.filesAt);
    }

    private void trouble() {
        String left = CleanText.line(contrast.left().trouble());
        String right = CleanText.line(contrast.right().trouble());
        if (!left.isEmpty() || !right.isEmpty()) {
            rows.add(new CompareRow(CompareRow.Kind.NOTE, "no diff", left, right, false));
        }
    }

    private void rounds() {
        rows.add(CompareRow.blank());
        rows.add(CompareRow.heading("Iterations"));
        List<Iteration> left = contrast.left().iterations();
        List<Iteration> right = contrast.right().iterations();
        int[] widths = {widest(contrast.left()), widest(contrast.right())};
        int most = Math.max(left.size(), right.size());
        for (int at = 0; at < most; at++) {
            rows.add(new CompareRow(
                    CompareRow.Kind.ROUND,
                    Integer.toString(at + 1),
                    at < left.size() ? round(contrast.left(), left.get(at), widths[0]) : "",
                    at < right.size() ? round(contrast.right(), right.get(at), widths[1]) : "",
                    false));
        }
        if (most == 0) {
            rows.add(new CompareRow(CompareRow.Kind.NOTE, "", none(contrast.left()), none(contrast.right()), false));
        }
    }

    private static String none(Side side) {
        return side.session().isPresent() ? "no iteration" : "not read";
    }

    private static String verdict(Side side, Iteration iteration) {
        boolean ended = !side.row().judgement().state().live();
        return ended && iteration.open() ? "unfinished" : CleanText.line(Verdicts.word(iteration));
    }

    private static int widest(Side side) {
        return side.iterations().stream()
                .mapToInt(round -> Math.min(WIDEST, TextWidth.of(verdict(side, round))))
                .max()
                .orElse(0);
    }

    private static String round(Side side, Iteration iteration, int width) {
        String time = iteration.durationSecs().isEmpty()
                ? "–"
                : SpanWords.exact(
                        Duration.ofSeconds(Math.round(iteration.durationSecs().getAsDouble())));
        Optional<DiffStat> stat = iteration.changes();
        String size = stat.map(s -> s.files() + "f +" + s.added() + " -" + s.removed())
                .orElse("–");
        String again =
                iteration.repeats().isEmpty() ? "" : "  =" + iteration.repeats().get(0);
        String undone =
                iteration.undoes().isEmpty() ? "" : "  ~" + iteration.undoes().get(0);
        String verdict = TextWidth.padRight(verdict(side, iteration), width);
        return String.format("%s %7s  %s", verdict, time, size) + again + undone;
    }

    private void files(int chosen) {
        rows.add(CompareRow.blank());
        rows.add(CompareRow.heading("Files of the last diffs"));
        filesAt = rows.size();
        List<FilePair> files = contrast.files();
        for (int at = 0; at < files.size(); at++) {
            FilePair pair = files.get(at);
            rows.add(new CompareRow(
                    at == chosen ? CompareRow.Kind.FILE_HERE : CompareRow.Kind.FILE,
                    CleanText.line(pair.path()),
                    pair.left().map(CompareRows::counts).orElse(""),
                    pair.where() == FilePair.Where.SAME
                            ? "the same"
                            : pair.right().map(CompareRows::counts).orElse(""),
                    pair.where() != FilePair.Where.SAME));
        }
        if (files.isEmpty()) {
            rows.add(new CompareRow(CompareRow.Kind.NOTE, "", "no file", "no file", false));
            return;
        }
        FilePair pair = files.get(chosen);
        rows.add(CompareRow.blank());
        rows.add(CompareRow.heading(CleanText.line(pair.path())));
        beside(lines(pair.left()), lines(pair.right()));
    }

    private static String counts(FileDiff file) {
        return "+" + file.added() + " -" + file.removed() + (file.binary() ? " binary" : "");
    }

    private void beside(List<String> left, List<String> right) {
        for (int at = 0; at < Math.max(left.size(), right.size()); at++) {
            String one = at < left.size() ? left.get(at) : "";
            String other = at < right.size() ? right.get(at) : "";
            boolean hunk = one.startsWith("@") || other.startsWith("@");
            rows.add(new CompareRow(hunk ? CompareRow.Kind.HUNK : CompareRow.Kind.LINE, "", one, other, false));
        }
    }

    private static List<String> lines(Optional<FileDiff> file) {
        List<String> lines = new ArrayList<>();
        if (file.isEmpty()) {
            return List.of("not touched");
        }
        for (Hunk hunk : file.get().hunks()) {
            lines.add("@" + hunk.newStart() + " " + CleanText.line(hunk.section()));
            for (DiffLine line : hunk.lines()) {
                String sign = switch (line.kind()) {
                    case ADDED -> "+";
                    case REMOVED -> "-";
                    case CONTEXT -> " ";
                };
                lines.add(sign + CleanText.line(line.text()));
            }
        }
        return lines.isEmpty()
                ? List.of("no lines: " + String.join(", ", file.get().notes()))
                : lines;
    }
}
