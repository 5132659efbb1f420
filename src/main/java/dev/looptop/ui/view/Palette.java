package dev.looptop.ui.view;

import static dev.looptop.cell.Style.BOLD;
import static dev.looptop.cell.Style.DEFAULT;
import static dev.looptop.cell.Style.FAINT;
import static dev.looptop.cell.Style.ITALIC;
import static dev.looptop.cell.Style.REVERSE;
import static dev.looptop.cell.Style.UNDERLINE;

import dev.looptop.cell.Style;
import dev.looptop.ui.Role;
import dev.looptop.ui.ThemeChoice;
import java.util.EnumMap;
import java.util.Map;

/** The colours of each theme, role by role: the palette table of the look document, and two more of the same build. */
final class Palette {
    private static final Role[] SYNTAX = {
        Role.KEYWORD, Role.LITERAL, Role.FIGURE, Role.FUNCTION, Role.TYPE, Role.COMMENT
    };

    private final Map<Role, Style> styles = new EnumMap<>(Role.class);

    private Palette() {}

    /** The colours of a choice. */
    static Palette of(ThemeChoice choice) {
        return switch (choice) {
            case ANSI16 -> ansi();
            case MONO -> mono();
            case DARK_256 -> dark256();
            case LIGHT_256 -> light256();
            case DARK_TRUE -> darkTrue();
            case LIGHT_TRUE -> lightTrue();
            case CONTRAST_256 -> contrast256();
            case CONTRAST_TRUE -> contrastTrue();
            case BLUE_ORANGE_256 -> blueOrange256();
            case BLUE_ORANGE_TRUE -> blueOrangeTrue();
            case BLUE_ORANGE_LIGHT_TRUE -> blueOrangeLightTrue();
        };
    }

    /** A style for every role. */
    Map<Role, Style> styles() {
        return styles;
    }

    private Palette set(Role role, int fg, int bg, int attributes) {
        styles.put(role, new Style(fg, bg, attributes));
        return this;
    }

    private Palette set(Role role, int fg) {
        return set(role, fg, DEFAULT, 0);
    }

    private static Palette ansi() {
        Palette theme = new Palette();
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
        theme.set(Role.ADDED_WORD, 2, DEFAULT, REVERSE).set(Role.REMOVED_WORD, 9, DEFAULT, REVERSE);
        theme.set(Role.ADDED_WORD_ASIDE, 2, DEFAULT, UNDERLINE).set(Role.REMOVED_WORD_ASIDE, 9, DEFAULT, UNDERLINE);
        theme.set(Role.REPEATED_ROW, 3).set(Role.HEADING, 12, DEFAULT, BOLD);
        theme.set(Role.EMPHASIS, DEFAULT, DEFAULT, ITALIC).set(Role.CODE, 6).set(Role.BAR, DEFAULT, DEFAULT, FAINT);
        for (Role role : SYNTAX) {
            theme.set(role, DEFAULT);
        }
        theme.set(Role.HEAT_1, 6, DEFAULT, FAINT)
                .set(Role.HEAT_2, 6)
                .set(Role.HEAT_3, 6)
                .set(Role.HEAT_4, 6);
        return theme.set(Role.BACKDROP, 8);
    }

    private static Palette mono() {
        Palette theme = new Palette();
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
        for (Role role : new Role[] {
            Role.ADDED_WORD, Role.REMOVED_WORD, Role.ADDED_WORD_ASIDE, Role.REMOVED_WORD_ASIDE, Role.HEADING
        }) {
            theme.set(role, DEFAULT, DEFAULT, BOLD | UNDERLINE);
        }
        theme.set(Role.EMPHASIS, DEFAULT, DEFAULT, ITALIC).set(Role.BAR, DEFAULT, DEFAULT, FAINT);
        theme.set(Role.HEAT_1, DEFAULT, DEFAULT, FAINT);
        return theme.set(Role.HIT, DEFAULT, DEFAULT, BOLD | UNDERLINE);
    }

    private static Palette dark256() {
        Palette theme = new Palette();
        theme.inks(DEFAULT, 247, 238, 111, 110, 80, 221, 203, 137, 114, 203, 176, 179, 241, 73, 255);
        theme.set(Role.WAITING_CHIP, 233, 221, 0).set(Role.STUCK_CHIP, 231, 160, BOLD);
        theme.grounds(236, 236, 235, DEFAULT, DEFAULT, 22);
        theme.words(DEFAULT, 22, 52, 235).heat(236, 23, 30, 73).syntax(141, 151, 216, 111, 80, 247);
        return theme.set(Role.BACKDROP, 239);
    }

    private static Palette light256() {
        Palette theme = new Palette();
        theme.inks(DEFAULT, 241, 252, 26, 61, 24, 94, 124, 94, 28, 124, 97, 94, 246, 60, 232);
        theme.set(Role.WAITING_CHIP, 233, 221, 0).set(Role.STUCK_CHIP, 231, 160, BOLD);
        theme.grounds(255, 254, 255, DEFAULT, DEFAULT, 151);
        theme.words(DEFAULT, 151, 218, 230).heat(254, 116, 74, 30).syntax(97, 58, 130, 25, 23, 242);
        return theme.set(Role.BACKDROP, 248);
    }

    private static Palette darkTrue() {
        Palette theme = new Palette();
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
        theme.words(rgb(0xd6d9e0), rgb(0x1d4a32), rgb(0x622733), rgb(0x2a2415));
        theme.heat(rgb(0x1d3b45), rgb(0x256172), rgb(0x2f8095), rgb(0x45a9bf));
        theme.syntax(rgb(0xc099ff), rgb(0xb5d99c), rgb(0xffb37a), rgb(0x82aaff), rgb(0x65d1c5), rgb(0x99a1b0));
        return theme.set(Role.BACKDROP, rgb(0x4a505d));
    }

    private static Palette lightTrue() {
        Palette theme = new Palette();
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
        theme.words(rgb(0x23262d), rgb(0xb4e2bf), rgb(0xf5bcc4), rgb(0xfdf3d8));
        theme.heat(rgb(0xd3ecf1), rgb(0x93d0dd), rgb(0x4fb0c4), rgb(0x1a8399));
        theme.syntax(rgb(0x7a3fb0), rgb(0x37702a), rgb(0xa04a00), rgb(0x2450b4), rgb(0x0b6b62), rgb(0x646b78));
        return theme.set(Role.BACKDROP, rgb(0xa3a9b5));
    }

    /** White on black with every colour bright and nothing faint. */
    private static Palette contrast256() {
        Palette theme = new Palette();
        theme.inks(231, 252, 250, 123, 153, 87, 227, 210, 222, 120, 210, 219, 221, 250, 159, 231);
        theme.set(Role.WAITING_CHIP, 16, 227, BOLD).set(Role.STUCK_CHIP, 231, 124, BOLD);
        theme.grounds(19, 19, 237, DEFAULT, DEFAULT, 58);
        theme.words(231, 28, 88, 58).heat(24, 31, 38, 87).syntax(183, 157, 222, 153, 123, 252);
        return theme.set(Role.BACKDROP, 244);
    }

    private static Palette contrastTrue() {
        Palette theme = new Palette();
        theme.inks(
                rgb(0xffffff),
                rgb(0xd8dbe0),
                rgb(0xb8bdc7),
                rgb(0x8fe3ff),
                rgb(0xb9d4ff),
                rgb(0x5cf0ff),
                rgb(0xffe45c),
                rgb(0xff9aa0),
                rgb(0xffd98a),
                rgb(0x8cff8c),
                rgb(0xff9aa0),
                rgb(0xf0b8ff),
                rgb(0xffd35c),
                rgb(0xc0c5cf),
                rgb(0xa8e8f5),
                rgb(0xffffff));
        theme.set(Role.WAITING_CHIP, rgb(0x000000), rgb(0xffe45c), BOLD);
        theme.set(Role.STUCK_CHIP, rgb(0xffffff), rgb(0xb00020), BOLD);
        theme.grounds(rgb(0x1f3a7a), rgb(0x1f3a7a), rgb(0x2b2f38), rgb(0x06351b), rgb(0x45101a), rgb(0x5a5200));
        theme.words(rgb(0xffffff), rgb(0x0b6b34), rgb(0x8c1d30), rgb(0x4d4000));
        theme.heat(rgb(0x1c5a70), rgb(0x1e86a3), rgb(0x2fb7d8), rgb(0x7fecff));
        theme.syntax(rgb(0xd9b8ff), rgb(0xbdf5a4), rgb(0xffc896), rgb(0xa9c8ff), rgb(0x8bf0e4), rgb(0xc9ced8));
        return theme.set(Role.BACKDROP, rgb(0x7a808c));
    }

    private static Palette blueOrange256() {
        Palette theme = new Palette();
        theme.inks(DEFAULT, 247, 238, 111, 110, 80, 221, 208, 137, 75, 208, 176, 179, 241, 73, 255);
        theme.set(Role.WAITING_CHIP, 233, 221, 0).set(Role.STUCK_CHIP, 16, 208, BOLD);
        theme.grounds(236, 236, 235, DEFAULT, DEFAULT, 24);
        theme.words(DEFAULT, 24, 94, 235).heat(236, 23, 30, 73).syntax(141, 151, 216, 111, 80, 247);
        return theme.set(Role.BACKDROP, 239);
    }

    private static Palette blueOrangeTrue() {
        Palette theme = new Palette();
        theme.inks(
                rgb(0xd6d9e0),
                rgb(0x979eac),
                rgb(0x3b414d),
                rgb(0x82aaff),
                rgb(0x8fb0e8),
                rgb(0x5ccfe6),
                rgb(0xf2c14e),
                rgb(0xff9d4d),
                rgb(0xb39a5c),
                rgb(0x6cb6ff),
                rgb(0xff9d4d),
                rgb(0xc792ea),
                rgb(0xd9a84e),
                rgb(0x5a6272),
                rgb(0x6f9fb0),
                rgb(0xf4f6fa));
        theme.set(Role.WAITING_CHIP, rgb(0x1b1605), rgb(0xf2c14e), 0);
        theme.set(Role.STUCK_CHIP, rgb(0x1b0f00), rgb(0xff9d4d), BOLD);
        theme.grounds(rgb(0x2a3140), rgb(0x2a3140), rgb(0x20242d), rgb(0x12253a), rgb(0x33220f), rgb(0x1d4a32));
        theme.words(rgb(0xd6d9e0), rgb(0x1f4d80), rgb(0x6e430f), rgb(0x2a2415));
        theme.heat(rgb(0x1d3b45), rgb(0x256172), rgb(0x2f8095), rgb(0x45a9bf));
        theme.syntax(rgb(0xc099ff), rgb(0xb5d99c), rgb(0xffb37a), rgb(0x82aaff), rgb(0x65d1c5), rgb(0x99a1b0));
        return theme.set(Role.BACKDROP, rgb(0x4a505d));
    }

    private static Palette blueOrangeLightTrue() {
        Palette theme = new Palette();
        theme.inks(
                rgb(0x23262d),
                rgb(0x5c6370),
                rgb(0xc9ced8),
                rgb(0x2f5fd0),
                rgb(0x3a5ea8),
                rgb(0x0b7285),
                rgb(0x8a5d00),
                rgb(0xa64b00),
                rgb(0x786528),
                rgb(0x0a58b8),
                rgb(0xa64b00),
                rgb(0x8a3fb0),
                rgb(0x875c00),
                rgb(0x8d94a3),
                rgb(0x3a6e7c),
                rgb(0x0b0d11));
        theme.set(Role.WAITING_CHIP, rgb(0x1b1605), rgb(0xf2c14e), 0);
        theme.set(Role.STUCK_CHIP, rgb(0xffffff), rgb(0xa64b00), BOLD);
        theme.grounds(rgb(0xe6ecf8), rgb(0xe6e9ef), rgb(0xeef0f4), rgb(0xe4f0fd), rgb(0xfdeede), rgb(0xb4e2bf));
        theme.words(rgb(0x23262d), rgb(0xb0d3fa), rgb(0xf8cf9f), rgb(0xfdf3d8));
        theme.heat(rgb(0xd3ecf1), rgb(0x93d0dd), rgb(0x4fb0c4), rgb(0x1a8399));
        theme.syntax(rgb(0x7a3fb0), rgb(0x37702a), rgb(0xa04a00), rgb(0x2450b4), rgb(0x0b6b62), rgb(0x646b78));
        return theme.set(Role.BACKDROP, rgb(0xa3a9b5));
    }

    /** Changed words, and the ground of a hunk that an earlier iteration had. */
    private Palette words(int ink, int added, int removed, int repeated) {
        set(Role.ADDED_WORD, ink, added, 0).set(Role.ADDED_WORD_ASIDE, ink, added, 0);
        set(Role.REMOVED_WORD, ink, removed, 0).set(Role.REMOVED_WORD_ASIDE, ink, removed, 0);
        return set(Role.REPEATED_ROW, ink, repeated, 0);
    }

    private Palette heat(int first, int second, int third, int fourth) {
        set(Role.HEAT_1, first).set(Role.HEAT_2, second);
        return set(Role.HEAT_3, third).set(Role.HEAT_4, fourth);
    }

    /** Code, and with it the text of Markdown. */
    private Palette syntax(int keyword, int literal, int figure, int function, int type, int comment) {
        set(Role.KEYWORD, keyword).set(Role.LITERAL, literal).set(Role.FIGURE, figure);
        set(Role.FUNCTION, function).set(Role.TYPE, type).set(Role.COMMENT, comment, DEFAULT, ITALIC);
        set(Role.BAR, styles.get(Role.NUMBER).fg()).set(Role.CODE, type);
        set(Role.HEADING, styles.get(Role.ACCENT).fg(), DEFAULT, BOLD);
        return set(Role.EMPHASIS, styles.get(Role.TEXT).fg(), DEFAULT, ITALIC);
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
        int text = styles.get(Role.TEXT).fg();
        int dim = styles.get(Role.DIM).fg();
        set(Role.CURSOR, text, cursor, 0).set(Role.CURSOR_DIM, dim, cursor, 0);
        set(Role.CHIP, text, chip, 0).set(Role.CHIP_LABEL, dim, chip, 0).set(Role.FILE_ROW, text, file, 0);
        boolean tinted = added != DEFAULT;
        set(Role.ADDED_ROW, tinted ? text : styles.get(Role.ADDED).fg(), added, 0);
        set(Role.REMOVED_ROW, tinted ? text : styles.get(Role.REMOVED).fg(), removed, 0);
        set(Role.HIT, text, hit, 0).set(Role.HIT_HERE, text, DEFAULT, REVERSE);
    }

    private static int rgb(int colour) {
        return Style.rgb(colour);
    }
}
