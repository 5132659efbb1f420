package dev.looptop.ui.view.diff;

import dev.looptop.cell.CleanText;
import dev.looptop.cell.Line;
import dev.looptop.cell.Rect;
import dev.looptop.cell.Style;
import dev.looptop.cell.TextWidth;
import dev.looptop.diff.FileDiff;
import dev.looptop.diff.HunkMarks;
import dev.looptop.ui.diff.DiffReader;
import dev.looptop.ui.diff.FileTree;
import dev.looptop.ui.text.Role;
import dev.looptop.ui.view.chart.FileBar;
import dev.looptop.ui.view.paint.Brush;
import java.util.List;

/** The rows of the tree of files: folders, names, counts, marks. */
record DiffFiles(Brush brush, DiffReader diff, Rect inner) {
    /** Draws as much of the tree as there is room for, around a file; returns how many rows it took. */
    int draw(int current, boolean focused) {
        List<FileTree.Node> nodes = FileTree.of(diff.patch());
        int at = 0;
        while (at < nodes.size() - 1 && nodes.get(at).file() != current) {
            at++;
        }
        int first = Math.max(0, Math.min(at - inner.height() / 2, nodes.size() - inner.height()));
        int shown = Math.min(nodes.size() - first, inner.height());
        for (int row = 0; row < shown; row++) {
            FileTree.Node node = nodes.get(first + row);
            int y = inner.y() + row;
            if (node.file() < 0) {
                folder(node, y);
            } else {
                file(node, y);
            }
            if (node.file() == current) {
                brush.cursorRow(new Rect(inner.x() - 1, y, inner.width() + 2, 1), y, focused);
            }
        }
        return shown;
    }

    private void folder(FileTree.Node node, int y) {
        brush.put(inner.x(), y, brush.glyphs().open(), Role.DIM, 1);
        String name = TextWidth.cutPath(
                CleanText.line(node.name()), inner.width() - 2, brush.glyphs().cut());
        brush.put(inner.x() + 2, y, name, Role.DIM, inner.width() - 2);
    }

    private void file(FileTree.Node node, int y) {
        FileDiff file = diff.patch().files().get(node.file());
        boolean shut = diff.rows().isFolded(node.file());
        Line counts = shut ? brush.line("folded", Role.DIM) : FileBar.counts(brush, file, Style.PLAIN);
        brush.right(inner.right(), y, counts);
        if (shut && !node.inside()) {
            brush.put(inner.x(), y, brush.glyphs().shut(), Role.DIM, 1);
        }
        Line mark = diff.sheet()
                .source()
                .marks()
                .ofFile(node.file())
                .map(found -> brush.line(found.kind() == HunkMarks.Kind.REPEATS ? " =" : " ~", Role.LIMIT))
                .orElse(Line.EMPTY);
        int room = inner.width() - 3 - counts.width() - mark.width();
        String name = TextWidth.cutPath(
                CleanText.line(node.name()), room, brush.glyphs().cut());
        brush.put(
                inner.x() + 2, y, brush.line(name, shut ? Role.DIM : Role.TEXT).with(mark), room + mark.width());
    }
}
