package dev.looptop.ui;

/**
 * One line of a text pane, before wrapping.
 *
 * @param lead what stands before the text on its first row and is left blank on the others, such as a time
 * @param text clean text
 * @param role how the text is drawn
 */
public record DocLine(String lead, String text, Role role) {
    /** A blank line. */
    public static final DocLine BLANK = new DocLine("", "", Role.TEXT);

    /** Text. */
    public static DocLine text(String text) {
        return new DocLine("", text, Role.TEXT);
    }

    /** Text in this role. */
    public static DocLine of(String text, Role role) {
        return new DocLine("", text, role);
    }
}
