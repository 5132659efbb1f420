package dev.looptop.ui.view.paint;

import dev.looptop.cell.Line;
import dev.looptop.cell.Rect;
import dev.looptop.cell.Style;
import dev.looptop.ui.choice.Setting;
import dev.looptop.ui.part.DialogBox;
import dev.looptop.ui.text.Role;

/** The box of a dialog in the middle of the screen. */
public final class DialogFrame {
    private DialogFrame() {}

    /** The place of a dialog of this size, in the middle of the screen, its moat cleared; cut where there is no room. */
    public static Rect draw(Brush brush, Setting setting, int width, int height, Role border, Line title, Line side) {
        Rect box = DialogBox.of(setting, width, height);
        int moat = DialogBox.MOAT;
        brush.canvas().fill(new Rect(box.x() - moat, box.y(), box.width() + 2 * moat, box.height()), Style.PLAIN);
        brush.border(box, border, brush.theme().colourless(), title, side, Line.EMPTY);
        return box;
    }
}
