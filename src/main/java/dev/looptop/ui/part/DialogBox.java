package dev.looptop.ui.part;

import dev.looptop.cell.Rect;
import dev.looptop.ui.choice.Setting;

/** Where a dialog stands: in the middle of the screen, the footer free, cut where there is no room. */
public final class DialogBox {
    /** Blank cells left and right of it. */
    public static final int MOAT = 2;

    private DialogBox() {}

    /** The place of a dialog that wants this size, with its border. */
    public static Rect of(Setting setting, int width, int height) {
        Rect screen = new Rect(0, 0, setting.columns(), setting.rows() - 1);
        return screen.inset(MOAT + 1, 1).centred(width, height);
    }
}
