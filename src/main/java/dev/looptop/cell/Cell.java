package dev.looptop.cell;

/**
 * One cell of a picture.
 *
 * @param text one grapheme cluster; empty for the right half of a wide one
 * @param style how it is drawn
 */
public record Cell(String text, Style style) {
    /** An empty cell on the terminal's own ground. */
    public static final Cell BLANK = new Cell(" ", Style.PLAIN);
}
