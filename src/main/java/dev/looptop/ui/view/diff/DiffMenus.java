package dev.looptop.ui.view.diff;

import dev.looptop.cell.Line;
import dev.looptop.cell.Rect;
import dev.looptop.model.Iteration;
import dev.looptop.ui.DiffKeys;
import dev.looptop.ui.Overlay;
import dev.looptop.ui.UiState;
import dev.looptop.ui.diff.FileTree;
import dev.looptop.ui.reading.PatchKey;
import dev.looptop.ui.text.Role;
import dev.looptop.ui.text.Verdicts;
import dev.looptop.ui.view.paint.Brush;
import dev.looptop.ui.view.paint.DialogFrame;
import java.util.List;

/** The menus of the diff: against what it is taken, and which file to go to. */
public final class DiffMenus {
    private static final int WIDTH = 62;
    private static final int WIDEST_TREE = 80;

    private DiffMenus() {}

    public static void bases(Brush brush, UiState state, Overlay.BaseMenu menu) {
        List<PatchKey.Base> choices = DiffKeys.choices(state);
        int room = Math.min(choices.size(), Math.max(2, state.setting().rows() - 9));
        int first = Math.max(0, Math.min(menu.at() - room / 2, choices.size() - room));
        Rect box = DialogFrame.draw(
                brush, state.setting(), WIDTH, room + 4, Role.ACCENT, brush.line("Diff of", Role.ACCENT), Line.EMPTY);
        for (int at = 0; at < room; at++) {
            PatchKey.Base base = choices.get(first + at);
            int row = box.y() + 2 + at;
            brush.put(box.x() + 4, row, base.words(), Role.TEXT, 22);
            brush.put(box.x() + 27, row, meaning(brush, state, base), Role.DIM, box.width() - 30);
            if (first + at == menu.at()) {
                brush.cursorRow(box.inset(1, 1), row, true);
            }
        }
    }

    private static String meaning(Brush brush, UiState state, PatchKey.Base base) {
        return switch (base.kind()) {
            case OWN -> "what it alone changed";
            case START -> "since the session began";
            case SINCE ->
                state.reading().iterations().stream()
                        .filter(iteration -> iteration.number() == base.iteration())
                        .map(DiffMenus::facts)
                        .map(brush::sentence)
                        .findFirst()
                        .orElse("");
        };
    }

    private static String facts(Iteration iteration) {
        return Verdicts.word(iteration)
                + iteration
                        .changes()
                        .map(s -> "  +" + s.added() + " -" + s.removed())
                        .orElse("");
    }

    public static void files(Brush brush, UiState state, Overlay.FileMenu menu) {
        int width = Math.min(WIDEST_TREE, state.setting().columns() - 8);
        int rows = Math.min(
                FileTree.of(state.diff().patch()).size(),
                Math.max(2, state.setting().rows() - 9));
        int files = state.diff().patch().files().size();
        Rect box = DialogFrame.draw(
                brush,
                state.setting(),
                width,
                rows + 4,
                Role.ACCENT,
                brush.line("Files", Role.ACCENT),
                brush.line((menu.at() + 1) + " of " + files, Role.DIM));
        Rect inner = new Rect(box.x() + 2, box.y() + 2, box.width() - 4, box.height() - 4);
        new DiffFiles(brush, state.diff(), inner).draw(menu.at(), true);
    }
}
