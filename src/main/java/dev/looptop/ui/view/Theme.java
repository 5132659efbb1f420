package dev.looptop.ui.view;

import static dev.looptop.cell.Style.BOLD;
import static dev.looptop.cell.Style.DEFAULT;
import static dev.looptop.cell.Style.FAINT;
import static dev.looptop.cell.Style.REVERSE;
import static dev.looptop.cell.Style.UNDERLINE;

import dev.looptop.cell.Style;
import dev.looptop.ui.Role;
import dev.looptop.ui.ThemeChoice;
import java.util.EnumMap;
import java.util.Map;

/** What each role looks like: the palette table of the look document. The ground of the terminal is never painted. */
public final class Theme {
    private final ThemeChoice choice;
    private final Map<Role, Style> styles = new EnumMap<>(Role.class);

    private Theme(ThemeChoice choice) {
        this.choice = choice;
    }

    /** The theme of a choice. */
    public static Theme of(ThemeChoice choice) {
        return switch (choice) {
            case ANSI16 -> ansi();
            case MONO -> mono();
            case DARK_256 -> dark256();
            case LIGHT_256 -> light256();
            case DARK_TRUE -> darkTrue();
            case LIGHT_TRUE -> lightTrue();
        };
    }

    /** The style of a role. */
    public Style style(Role role) {
        return styles.get(role);
    }

    /** Whether there is no colour at all: focus then shows by weight, the cursor by reversing. */
    boolean colourless() {
        return choice == ThemeChoice.MONO;
    }

    /** A style on the cursor row: in sixteen colours hues rest there, elsewhere only the ground changes. */
    Style onCursor(Style style) {
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

    private Theme set(Role role, int fg, int bg, int attributes) {
        styles.put(role, new Style(fg, bg, attributes));
        return this;
    }

    private Theme set(Role role, int fg) {
        return set(role, fg, DEFAULT, 0);
    }

    private static Theme ansi() {
        Theme theme = new Theme(ThemeChoice.ANSI16);
        theme.set(Role.TEXT, DEFAULT).set(Role.STRONG, DEFAULT, DEFAULT, BOLD);
        theme.set(Role.DIM, DEFAULT, DEFAULT, FAINT).set(Role.BORDER, 8).set(Role.ACCENT, 12);
        theme.set(Role.PROJECT, 12).set(Role.RUNNING, 6);
        theme.set(Role.WAITING, 3, DEFAULT, BOLD).set(Role.WAITING_CHIP, 0, 3, 0);
        theme.set(Role.STUCK, 9, DEFAULT, BOLD).set(Role.STUCK_CHIP, 15, 1, BOLD);
        theme.set(Role.QUIET, 3).set(Role.SUCCESS, 2).set(Role.FAILED, 9);
        theme.set(Role.ADDED, 2).set(Role.REMOVED, 9).set(Role.INTERRUPTED, 13).set(Role.LIMIT, 3);
        theme.set(Role.NUMBER, DEFAULT, DEFAULT, FAINT).set(Role.SCOPE, DEFAULT, DEFAULT, FAINT);
        theme.set(Role.FILE_NAME, DEFAULT, DEFAULT, BOLD);
        theme.set(Role.CURSOR, 15, 8, 0).set(Role.CURSOR_DIM, 7, 8, 0);
        theme.set(Role.CHIP, 15, 8, 0).set(Role.CHIP_LABEL, 7, 8, 0);
        theme.set(Role.FILE_ROW, DEFAULT).set(Role.ADDED_ROW, 2).set(Role.REMOVED_ROW, 9);
        theme.set(Role.HIT, DEFAULT, DEFAULT, UNDERLINE).set(Role.HIT_HERE, DEFAULT, DEFAULT, REVERSE);
        return theme.set(Role.BACKDROP, 8);
    }

    private static Theme mono() {
        Theme theme = new Theme(ThemeChoice.MONO);
        for (Role role : Role.values()) {
            theme.set(role, DEFAULT);
        }
        for (Role role :
                new Role[] {Role.DIM, Role.BORDER, Role.QUIET, Role.NUMBER, Role.SCOPE, Role.BACKDROP, Role.CURSOR_DIM
                }) {
            theme.set(role, DEFAULT, DEFAULT, FAINT);
        }
        for (Role role : new Role[] {Role.WAITING, Role.STUCK, Role.FILE_NAME, Role.STRONG}) {
            theme.set(role, DEFAULT, DEFAULT, BOLD);
        }
        for (Role role : new Role[] {Role.CURSOR, Role.CURSOR_DIM, Role.CHIP, Role.CHIP_LABEL, Role.HIT_HERE}) {
            theme.set(role, DEFAULT, DEFAULT, REVERSE);
        }
        for (Role role : new Role[] {Role.WAITING_CHIP, Role.STUCK_CHIP}) {
            theme.set(role, DEFAULT, DEFAULT, REVERSE | BOLD);
        }
        return theme.set(Role.HIT, DEFAULT, DEFAULT, BOLD | UNDERLINE);
    }

    private static Theme dark256() {
        Theme theme = new Theme(ThemeChoice.DARK_256);
        theme.inks(DEFAULT, 247, 238, 111, 110, 80, 221, 203, 137, 114, 203, 176, 179, 241, 73, 255);
        theme.set(Role.WAITING_CHIP, 233, 221, 0).set(Role.STUCK_CHIP, 231, 160, BOLD);
        theme.grounds(236, 236, 235, DEFAULT, DEFAULT, 22);
        return theme.set(Role.BACKDROP, 239);
    }

    private static Theme light256() {
        Theme theme = new Theme(ThemeChoice.LIGHT_256);
        theme.inks(DEFAULT, 241, 252, 26, 61, 24, 94, 124, 94, 28, 124, 97, 94, 246, 60, 232);
        theme.set(Role.WAITING_CHIP, 233, 221, 0).set(Role.STUCK_CHIP, 231, 160, BOLD);
        theme.grounds(255, 254, 255, DEFAULT, DEFAULT, 151);
        return theme.set(Role.BACKDROP, 248);
    }

    private static Theme darkTrue() {
        Theme theme = new Theme(ThemeChoice.DARK_TRUE);
        theme.inks(
                rgb(0xd6d9e0),
                rgb(0x979eac),
                rgb(0x3b414d),
                rgb(0x82aaff),
                rgb(0x8fb0e8),
                rgb(0x5ccfe6),
                rgb(0xf2c14e),
                rgb(0xff7a85),
                rgb(0xb39a5c),
                rgb(0x8fca7f),
                rgb(0xf07178),
                rgb(0xc792ea),
                rgb(0xd9a84e),
                rgb(0x5a6272),
                rgb(0x6f9fb0),
                rgb(0xf4f6fa));
        theme.set(Role.WAITING_CHIP, rgb(0x1b1605), rgb(0xf2c14e), 0);
        theme.set(Role.STUCK_CHIP, rgb(0xffffff), rgb(0xc8334d), BOLD);
        theme.grounds(rgb(0x2a3140), rgb(0x2a3140), rgb(0x20242d), rgb(0x14271e), rgb(0x2c191e), rgb(0x1d4a32));
        return theme.set(Role.BACKDROP, rgb(0x4a505d));
    }

    private static Theme lightTrue() {
        Theme theme = new Theme(ThemeChoice.LIGHT_TRUE);
        theme.inks(
                rgb(0x23262d),
                rgb(0x5c6370),
                rgb(0xc9ced8),
                rgb(0x2f5fd0),
                rgb(0x3a5ea8),
                rgb(0x0b7285),
                rgb(0x8a5d00),
                rgb(0xc2253f),
                rgb(0x786528),
                rgb(0x297536),
                rgb(0xc2253f),
                rgb(0x8a3fb0),
                rgb(0x875c00),
                rgb(0x8d94a3),
                rgb(0x3a6e7c),
                rgb(0x0b0d11));
        theme.set(Role.WAITING_CHIP, rgb(0x1b1605), rgb(0xf2c14e), 0);
        theme.set(Role.STUCK_CHIP, rgb(0xffffff), rgb(0xc2253f), BOLD);
        theme.grounds(rgb(0xe6ecf8), rgb(0xe6e9ef), rgb(0xeef0f4), rgb(0xe6f6e9), rgb(0xfcebed), rgb(0xb4e2bf));
        return theme.set(Role.BACKDROP, rgb(0xa3a9b5));
    }

    /** Foregrounds in the order of the look document's table. */
    private void inks(int... ink) {
        set(Role.TEXT, ink[0]).set(Role.STRONG, ink[0], DEFAULT, BOLD).set(Role.DIM, ink[1]);
        set(Role.BORDER, ink[2])
                .set(Role.ACCENT, ink[3])
                .set(Role.PROJECT, ink[4])
                .set(Role.RUNNING, ink[5]);
        set(Role.WAITING, ink[6], DEFAULT, BOLD)
                .set(Role.STUCK, ink[7], DEFAULT, BOLD)
                .set(Role.QUIET, ink[8]);
        set(Role.SUCCESS, ink[9])
                .set(Role.ADDED, ink[9])
                .set(Role.FAILED, ink[10])
                .set(Role.REMOVED, ink[10]);
        set(Role.INTERRUPTED, ink[11])
                .set(Role.LIMIT, ink[12])
                .set(Role.NUMBER, ink[13])
                .set(Role.SCOPE, ink[14]);
        set(Role.FILE_NAME, ink[15], DEFAULT, BOLD);
    }

    private void grounds(int cursor, int chip, int file, int added, int removed, int hit) {
        int text = style(Role.TEXT).fg();
        int dim = style(Role.DIM).fg();
        set(Role.CURSOR, text, cursor, 0).set(Role.CURSOR_DIM, dim, cursor, 0);
        set(Role.CHIP, text, chip, 0).set(Role.CHIP_LABEL, dim, chip, 0).set(Role.FILE_ROW, text, file, 0);
        boolean tinted = added != DEFAULT;
        set(Role.ADDED_ROW, tinted ? text : style(Role.ADDED).fg(), added, 0);
        set(Role.REMOVED_ROW, tinted ? text : style(Role.REMOVED).fg(), removed, 0);
        set(Role.HIT, text, hit, 0).set(Role.HIT_HERE, text, DEFAULT, REVERSE);
    }

    private static int rgb(int colour) {
        return Style.rgb(colour);
    }
}
