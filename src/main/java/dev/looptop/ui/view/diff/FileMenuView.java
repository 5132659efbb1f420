package dev.looptop.ui.view.diff;

import dev.looptop.cell.Rect;
import dev.looptop.cell.Style;
import dev.looptop.ui.UiState;
import dev.looptop.ui.diff.FileMenu;
import dev.looptop.ui.diff.FileTree;
import dev.looptop.ui.text.Role;
import dev.looptop.ui.view.paint.Brush;
import dev.looptop.ui.view.paint.DialogFrame;
import java.util.Optional;

/** The files to go to: where the zoomed diff lists them beside itself, there; else in a dialog. */
public final class FileMenuView {
    private static final int WIDEST_TREE = 80;

    private FileMenuView() {}

    /** Draws the menu. */
    public static void draw(Brush brush, UiState state, FileMenu menu) {
        Optional<Rect> beside = state.layout().files();
        if (beside.isPresent()) {
            brush.canvas().fill(beside.get(), Style.PLAIN);
            DiffFilesView.draw(brush, state, beside.get(), Optional.of(menu.at()));
            return;
        }
        int width = Math.min(WIDEST_TREE, state.setting().columns() - 8);
        int rows = Math.min(
                FileTree.of(menu.patch()).size(), Math.max(2, state.setting().rows() - 9));
        Rect box = DialogFrame.draw(
                brush,
                state.setting(),
                width,
                rows + 4,
                Role.ACCENT,
                brush.line("Files", Role.ACCENT),
                brush.line((menu.at() + 1) + " of " + menu.size(), Role.DIM));
        Rect inner = new Rect(box.x() + 2, box.y() + 2, box.width() - 4, box.height() - 4);
        new DiffFiles(brush, state.diff(), inner).draw(menu.at(), true);
    }
}
