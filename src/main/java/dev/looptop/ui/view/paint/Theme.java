package dev.looptop.ui.view.paint;

import static dev.looptop.cell.Style.BOLD;
import static dev.looptop.cell.Style.DEFAULT;
import static dev.looptop.cell.Style.FAINT;
import static dev.looptop.cell.Style.REVERSE;

import dev.looptop.cell.Style;
import dev.looptop.ui.choice.ThemeChoice;
import dev.looptop.ui.text.Role;
import java.util.Map;

/** What each role looks like: the palette table of the look document. The ground of the terminal is never painted. */
public final class Theme {
    private final ThemeChoice choice;
    private final Map<Role, Style> styles;

    private Theme(ThemeChoice choice) {
        this.choice = choice;
        this.styles = palette(choice).styles();
    }

    /** The theme of a choice. */
    public static Theme of(ThemeChoice choice) {
        return new Theme(choice);
    }

    /** The style of a role. */
    public Style style(Role role) {
        return styles.get(role);
    }

    /** Whether there is no colour at all: focus then shows by weight, the cursor by reversing. */
    public boolean colourless() {
        return choice == ThemeChoice.MONO;
    }

    /** A style on the cursor row: in sixteen colours hues rest there, elsewhere only the ground changes. */
    public Style onCursor(Style style) {
        Style cursor = style(Role.CURSOR);
        if (colourless()) {
            boolean chip = style.has(REVERSE);
            return chip ? style.minus(REVERSE) : style.minus(FAINT).plus(REVERSE);
        }
        if (style.bg() != DEFAULT) {
            return style;
        }
        if (choice != ThemeChoice.ANSI16) {
            return style.withBg(cursor.bg());
        }
        if (style.equals(style(Role.RUNNING))) {
            return cursor.withFg(14);
        }
        if (style.equals(style(Role.WAITING))) {
            return cursor.withFg(11).plus(BOLD);
        }
        return style.has(FAINT) ? style(Role.CURSOR_DIM) : cursor.plus(style.attributes());
    }

    /** The colours of a choice. */
    private static Palette palette(ThemeChoice choice) {
        return switch (choice) {
            case ANSI16 -> PlainPalettes.ansi();
            case MONO -> PlainPalettes.mono();
            case DARK_256 -> IndexedPalettes.dark();
            case LIGHT_256 -> IndexedPalettes.light();
            case DARK_TRUE -> TruePalettes.dark();
            case LIGHT_TRUE -> TruePalettes.light();
            case CONTRAST_256 -> IndexedPalettes.contrast();
            case CONTRAST_TRUE -> TruePalettes.contrast();
            case BLUE_ORANGE_256 -> IndexedPalettes.blueOrange();
            case BLUE_ORANGE_TRUE -> TruePalettes.blueOrange();
            case BLUE_ORANGE_LIGHT_TRUE -> TruePalettes.blueOrangeLight();
        };
    }
}
