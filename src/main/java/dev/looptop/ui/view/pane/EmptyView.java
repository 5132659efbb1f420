package dev.looptop.ui.view.pane;

import dev.looptop.cell.CleanText;
import dev.looptop.cell.Line;
import dev.looptop.cell.Rect;
import dev.looptop.cell.TextWidth;
import dev.looptop.model.RootStatus;
import dev.looptop.ui.UiState;
import dev.looptop.ui.desk.Pane;
import dev.looptop.ui.text.Role;
import dev.looptop.ui.view.paint.Brush;
import dev.looptop.ui.view.paint.Panes;
import java.util.List;
import java.util.Locale;

/** The screen without a session: where was looked, and what can be done. */
public final class EmptyView {
    private EmptyView() {}

    public static void draw(Brush brush, UiState state, Rect area) {
        Panes.border(brush, state, Pane.SESSIONS, area, Line.EMPTY, brush.line("0", Role.DIM), Line.EMPTY);
        Rect inner = area.inset(2, 1);
        List<RootStatus> roots = state.watching().roots();
        if (roots.isEmpty() || state.watching().indexing()) {
            brush.put(inner.x() + 1, inner.y() + 1, "Looking for sessions.", Role.DIM, inner.width() - 1);
            return;
        }
        int width = Math.min(inner.width(), 62);
        int paths = Math.max(10, width - 13 - 12);
        int shown = Math.max(1, Math.min(roots.size(), inner.height() - 9));
        Rect box = inner.centred(width, 9 + shown);
        int row = inner.y() + Math.max(0, Math.min(4, inner.height() - 9 - shown));
        brush.put(box.x(), row, "No loop has run here yet.", Role.TEXT, width);
        brush.put(box.x(), row + 2, "looptop shows a session the moment one of these places fills.", Role.DIM, width);
        row += 4;
        for (RootStatus root : roots.subList(0, shown)) {
            brush.put(box.x(), row, root.source(), Role.TEXT, 12);
            String path = state.setting().shown(CleanText.line(root.path()));
            brush.put(
                    box.x() + 13,
                    row,
                    TextWidth.cutPath(path, paths, brush.glyphs().cut()),
                    Role.DIM,
                    paths);
            brush.right(box.x() + width - 2, row, standing(root), Role.DIM);
            row++;
        }
        row++;
        choice(brush, box, row, "d", "Play the demo: a real loop, one gate, one stuck");
        brush.canvas().restyle(new Rect(box.x(), row, width, 1), brush.theme()::onCursor);
        brush.bar(box.x(), row, true);
        choice(brush, box, row + 1, "R", "Look again");
        String how = state.watching().polling() ? "polling" : "events";
        Line watching = brush.line(brush.glyphs().ascii() ? "R" : "●", Role.RUNNING)
                .with(" watching " + places(roots.size()) + ", " + how, brush.style(Role.DIM));
        brush.put(box.x(), row + 3, watching, width);
    }

    private static String places(int count) {
        return count + (count == 1 ? " place" : " places");
    }

    private static String standing(RootStatus root) {
        return root.standing().name().toLowerCase(Locale.ROOT);
    }

    private static void choice(Brush brush, Rect box, int row, String key, String words) {
        brush.put(box.x() + 2, row, key, Role.TEXT, 1);
        brush.put(box.x() + 6, row, words, key.equals("d") ? Role.TEXT : Role.DIM, box.width() - 6);
    }
}
