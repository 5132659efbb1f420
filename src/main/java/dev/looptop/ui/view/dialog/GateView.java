package dev.looptop.ui.view.dialog;

import dev.looptop.cell.Rect;
import dev.looptop.ui.UiState;
import dev.looptop.ui.gate.GateLook;
import dev.looptop.ui.part.Scene;
import dev.looptop.ui.part.Sheet;
import dev.looptop.ui.text.Role;
import dev.looptop.ui.view.diff.DiffView;
import dev.looptop.ui.view.paint.Brush;
import dev.looptop.ui.view.paint.DialogFrame;

/** A gate: the question as text, and below it the diff that is asked about, in the reader of the diff pane. */
final class GateView {
    private GateView() {}

    static void draw(Brush brush, UiState state, GateLook look) {
        Scene scene = state.scene();
        Sheet sheet = look.sheet(scene).orElseThrow();
        if (!(sheet instanceof Sheet.Text text)) {
            return;
        }
        if (!look.asksOfDiff()) {
            TextView.draw(brush, state, text);
            return;
        }
        Rect box = DialogFrame.draw(
                brush,
                state.setting(),
                look.box(scene).width(),
                look.box(scene).height(),
                text.border(),
                text.title().styled(brush::style),
                text.side().styled(brush::style));
        Rect area = look.diffArea(scene);
        for (int at = 0; at < text.rows().size() && box.y() + 1 + at < area.y(); at++) {
            brush.put(box.x() + 4, box.y() + 1 + at, text.rows().get(at).styled(brush::style), box.width() - 8);
        }
        int rule = Math.max(0, box.width() - 4);
        brush.put(box.x() + 2, area.y(), brush.glyphs().leader().repeat(rule), Role.BORDER, rule);
        DiffView.inside(brush, state, look.diff().reader(), area);
    }
}
