package dev.looptop.ui.view.diff;

import dev.looptop.cell.CleanText;
import dev.looptop.cell.Line;
import dev.looptop.cell.Rect;
import dev.looptop.cell.Style;
import dev.looptop.cell.TextWidth;
import dev.looptop.diff.FileDiff;
import dev.looptop.diff.HunkMarks;
import dev.looptop.ui.diff.DiffReader;
import dev.looptop.ui.diff.DiffRow;
import dev.looptop.ui.diff.Generated;
import dev.looptop.ui.text.Role;
import dev.looptop.ui.view.chart.FileBar;
import dev.looptop.ui.view.paint.Brush;
import dev.looptop.ui.view.paint.PagerView;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows of a patch that are no code: file headers, hunk rows, folded lines. */
record DiffHeads(Brush brush, DiffReader diff, Rect area) {
    private static final int LEAST_NAME = 10;

    /** A file's header; {@code here} says that the current hit is in it. */
    void file(DiffRow row, int y, boolean here) {
        FileDiff file = diff.rows().file(row);
        boolean shut = diff.rows().isFolded(row.file());
        Rect inner = area.inset(2, 1);
        Style ground = brush.style(Role.FILE_ROW);
        brush.canvas().fill(area.inset(1, 0).row(y - area.y()), ground.bg() == Style.DEFAULT ? Style.PLAIN : ground);
        String fold = shut ? brush.glyphs().shut() : brush.glyphs().open();
        brush.canvas().put(inner.x(), y, fold, over(Role.DIM, ground), 1);
        Line counts = FileBar.counts(brush, file, ground)
                .with("  ", ground)
                .with(FileBar.bar(brush, file.added(), file.removed(), ground));
        brush.right(inner.right(), y, counts);
        String note = note(file, shut);
        int room = inner.width() - counts.width() - 4;
        int nameRoom = note.isEmpty() ? room : Math.max(LEAST_NAME, room - TextWidth.of(note) - 2);
        Line name = name(file, shut, nameRoom, ground);
        Line marked = PagerView.Marks.on(brush, name, diff.search(), here);
        if (!note.isEmpty()) {
            marked = marked.with("  " + note, over(Role.DIM, ground));
        }
        brush.put(inner.x() + 2, y, marked, room);
    }

    /** The directory as it is, the file's name bold. */
    private Line name(FileDiff file, boolean shut, int room, Style ground) {
        String path = TextWidth.cutPath(
                CleanText.line(file.path()), room, brush.glyphs().cut());
        int slash = path.lastIndexOf('/') + 1;
        return Line.of(path.substring(0, slash), over(Role.DIM, ground))
                .with(path.substring(slash), over(shut ? Role.DIM : Role.FILE_NAME, ground));
    }

    private static String note(FileDiff file, boolean shut) {
        String kind =
                file.kind() == FileDiff.Kind.MODIFIED ? "" : file.kind().name().toLowerCase(Locale.ROOT);
        String from = file.kind() == FileDiff.Kind.RENAMED ? " from " + file.oldPath() : "";
        return CleanText.line(Stream.of(kind + from, Generated.why(file), shut ? "folded" : "")
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining("  ")));
    }

    /** A hunk's row: the gap before it, its scope, and at the right which iteration had it. */
    void hunk(DiffRow row, int y, boolean current) {
        Rect inner = area.inset(2, 1);
        Optional<HunkMarks.Mark> mark = diff.rows().mark(row);
        Style ground = mark.isPresent() ? brush.style(Role.REPEATED_ROW) : Style.PLAIN;
        if (ground.bg() != Style.DEFAULT) {
            brush.canvas().fill(area.inset(1, 0).row(y - area.y()), ground);
        }
        int right = inner.right();
        if (mark.isPresent()) {
            Line words = Line.of(words(mark.get()), over(Role.LIMIT, ground));
            brush.right(right, y, words);
            right -= words.width() + 2;
        }
        int gap = diff.rows().gap(row);
        int text = text();
        String section = CleanText.line(diff.rows().hunk(row).section().strip());
        Line line = Line.EMPTY;
        if (gap > 0) {
            String dots = brush.glyphs().gap().repeat(2);
            brush.canvas().put(text - 3, y, dots, over(Role.BORDER, ground), 2);
            line = Line.of(unchanged(gap) + " ", over(current ? Role.ACCENT : Role.DIM, ground))
                    .with(dots, over(Role.BORDER, ground))
                    .with(section.isEmpty() ? "" : "  ", ground);
        }
        brush.put(text, y, line.with(section, over(current ? Role.ACCENT : Role.SCOPE, ground)), right - text);
    }

    /** What a marked hunk does again. */
    private static String words(HunkMarks.Mark mark) {
        return mark.kind() == HunkMarks.Kind.REPEATS
                ? "= repeats iteration " + mark.iteration()
                : "~ undoes iteration " + mark.iteration();
    }

    /** Unchanged lines that are folded away. */
    void fold(DiffRow row, int y) {
        String dots = brush.glyphs().gap().repeat(2);
        int text = text();
        brush.canvas().put(text - 3, y, dots, brush.style(Role.BORDER), 2);
        Line line = brush.line(unchanged(row.right() - row.left() + 1) + " ", Role.DIM)
                .with(dots, brush.style(Role.BORDER))
                .with("  Enter unfolds", brush.style(Role.DIM));
        brush.put(text, y, line, area.right() - 2 - text);
    }

    private int text() {
        return diff.rows().split()
                ? area.x() + 1 + diff.sheet().halves().lead()
                : area.x() + 2 + diff.gutter().width();
    }

    private static String unchanged(int lines) {
        return lines + (lines == 1 ? " unchanged line" : " unchanged lines");
    }

    private Style over(Role role, Style ground) {
        return FileBar.over(brush.style(role), ground);
    }
}
