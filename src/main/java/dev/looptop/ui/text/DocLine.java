package dev.looptop.ui.text;

import java.util.List;

/**
 * One line of a text pane, before wrapping.
 *
 * @param lead what stands before the text on its first row and is left blank on the others, such as a time
 * @param text clean text
 * @param role how the text is drawn
 * @param marks parts of it that are drawn otherwise, in order
 */
public record DocLine(String lead, String text, Role role, List<Mark> marks) {
    public DocLine {
        marks = List.copyOf(marks);
    }

    /** The characters from {@code start} up to {@code end}, drawn in this role. */
    public record Mark(int start, int end, Role role) {}

    /** A line in one role. */
    public DocLine(String lead, String text, Role role) {
        this(lead, text, role, List.of());
    }

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
