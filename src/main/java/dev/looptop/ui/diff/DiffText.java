package dev.looptop.ui.diff;

import dev.looptop.cell.CleanText;

/** The text of a line of a patch as it is shown. */
public final class DiffText {
    private DiffText() {}

    /** The line made displayable; the ordinary line, printable ASCII throughout, is taken as it is. */
    public static String clean(String text) {
        for (int index = 0; index < text.length(); index++) {
            char c = text.charAt(index);
            if (c < ' ' || c >= 0x7f) {
                return CleanText.line(text);
            }
        }
        return text;
    }
}
