package dev.looptop.cell;

/**
 * How a cell is drawn. Colours are {@link #DEFAULT} (the terminal's own), a palette index 0 to 255, or a true colour
 * made by {@link #rgb}; a theme decides which of them a terminal gets.
 *
 * @param fg foreground colour
 * @param bg background colour
 * @param attributes sum of the attribute constants
 */
public record Style(int fg, int bg, int attributes) {
    /** The terminal's own colour. */
    public static final int DEFAULT = -1;

    public static final int BOLD = 1;
    public static final int FAINT = 2;
    public static final int ITALIC = 4;
    public static final int UNDERLINE = 8;
    public static final int REVERSE = 16;

    private static final int TRUE_COLOUR = 1 << 24;

    /** The terminal's own colours, no attribute. */
    public static final Style PLAIN = new Style(DEFAULT, DEFAULT, 0);

    /** A true colour from {@code 0xRRGGBB}. */
    public static int rgb(int rrggbb) {
        return TRUE_COLOUR | rrggbb;
    }

    /** Whether this colour is a true colour; its low 24 bits are then {@code 0xRRGGBB}. */
    public static boolean isRgb(int colour) {
        return colour >= TRUE_COLOUR;
    }

    /** A style with this foreground. */
    public static Style of(int fg) {
        return new Style(fg, DEFAULT, 0);
    }

    /** The same with another foreground. */
    public Style withFg(int colour) {
        return new Style(colour, bg, attributes);
    }

    /** The same with another background. */
    public Style withBg(int colour) {
        return new Style(fg, colour, attributes);
    }

    /** The same with these attributes added. */
    public Style plus(int more) {
        return new Style(fg, bg, attributes | more);
    }

    /** The same without these attributes. */
    public Style minus(int fewer) {
        return new Style(fg, bg, attributes & ~fewer);
    }

    /** Whether all of these attributes are set. */
    public boolean has(int attribute) {
        return (attributes & attribute) == attribute;
    }

    // The record's own equals and hashCode go through method handles, which before the JVM is warm cost more than all
    // the rest of comparing two screens.
    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Style style && fg == style.fg && bg == style.bg && attributes == style.attributes;
    }

    @Override
    public int hashCode() {
        return (fg * 31 + bg) * 31 + attributes;
    }
}
