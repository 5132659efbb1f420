package dev.looptop.ui.view.paint;

import dev.looptop.cell.Line;
import dev.looptop.cell.Rect;
import dev.looptop.cell.Style;
import dev.looptop.ui.choice.Setting;
import dev.looptop.ui.text.Role;

/** The box of a dialog in the middle of the screen. */
public final class DialogFrame {
    private static final int MOAT = 2;

    private DialogFrame() {}

    /** The place of a dialog of this size, in the middle of the screen, its moat cleared; cut where there is no room. */
    public static Rect draw(Brush brush, Setting setting, int width, int height, Role border, Line title, Line side) {
        Rect screen = new Rect(0, 0, setting.columns(), setting.rows() - 1);
        Rect box = screen.inset(MOAT + 1, 1).centred(width, height);
        brush.canvas().fill(new Rect(box.x() - MOAT, box.y(), box.width() + 2 * MOAT, box.height()), Style.PLAIN);
        brush.border(box, border, brush.theme().colourless(), title, side, Line.EMPTY);
        return box;
    }
}
