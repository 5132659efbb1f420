package dev.looptop.ui.view.paint;

import static dev.looptop.cell.Style.BOLD;
import static dev.looptop.cell.Style.DEFAULT;
import static dev.looptop.cell.Style.ITALIC;
import static dev.looptop.cell.Style.REVERSE;

import dev.looptop.cell.Style;
import dev.looptop.ui.text.Role;
import java.util.EnumMap;
import java.util.Map;

/** The colours of each theme, role by role: the palette table of the look document, and two more of the same build. */
public final class Palette {
    private final Map<Role, Style> styles = new EnumMap<>(Role.class);

    /** No role has a style yet. */
    Palette() {}

    /** A style for every role. */
    Map<Role, Style> styles() {
        return styles;
    }

    /** A style of ink, ground and attributes for a role. */
    Palette set(Role role, int fg, int bg, int attributes) {
        styles.put(role, new Style(fg, bg, attributes));
        return this;
    }

    /** An ink for a role on the ground that is there. */
    Palette set(Role role, int fg) {
        return set(role, fg, DEFAULT, 0);
    }

    /** Changed words, and the ground of a hunk that an earlier iteration had. */
    Palette words(int ink, int added, int removed, int repeated) {
        set(Role.ADDED_WORD, ink, added, 0).set(Role.ADDED_WORD_ASIDE, ink, added, 0);
        set(Role.REMOVED_WORD, ink, removed, 0).set(Role.REMOVED_WORD_ASIDE, ink, removed, 0);
        return set(Role.REPEATED_ROW, ink, repeated, 0);
    }

    /** The steps of a heat map, faintest first. */
    Palette heat(int first, int second, int third, int fourth) {
        set(Role.HEAT_1, first).set(Role.HEAT_2, second);
        return set(Role.HEAT_3, third).set(Role.HEAT_4, fourth);
    }

    /** Code, and with it the text of Markdown. */
    Palette syntax(int keyword, int literal, int figure, int function, int type, int comment) {
        set(Role.KEYWORD, keyword).set(Role.LITERAL, literal).set(Role.FIGURE, figure);
        set(Role.FUNCTION, function).set(Role.TYPE, type).set(Role.COMMENT, comment, DEFAULT, ITALIC);
        set(Role.BAR, styles.get(Role.NUMBER).fg()).set(Role.CODE, type);
        set(Role.HEADING, styles.get(Role.ACCENT).fg(), DEFAULT, BOLD);
        return set(Role.EMPHASIS, styles.get(Role.TEXT).fg(), DEFAULT, ITALIC);
    }

    /** Foregrounds in the order of the look document's table. */
    void inks(int... ink) {
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

    /** What lies behind text: cursor, chips, rows of a diff, and hits of a search. */
    void grounds(int cursor, int chip, int file, int added, int removed, int hit) {
        int text = styles.get(Role.TEXT).fg();
        int dim = styles.get(Role.DIM).fg();
        set(Role.CURSOR, text, cursor, 0).set(Role.CURSOR_DIM, dim, cursor, 0);
        set(Role.CHIP, text, chip, 0).set(Role.CHIP_LABEL, dim, chip, 0).set(Role.FILE_ROW, text, file, 0);
        boolean tinted = added != DEFAULT;
        set(Role.ADDED_ROW, tinted ? text : styles.get(Role.ADDED).fg(), added, 0);
        set(Role.REMOVED_ROW, tinted ? text : styles.get(Role.REMOVED).fg(), removed, 0);
        set(Role.HIT, text, hit, 0).set(Role.HIT_HERE, text, DEFAULT, REVERSE);
    }
}
