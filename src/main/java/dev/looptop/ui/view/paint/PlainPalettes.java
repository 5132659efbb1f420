package dev.looptop.ui.view.paint;

import static dev.looptop.cell.Style.BOLD;
import static dev.looptop.cell.Style.DEFAULT;
import static dev.looptop.cell.Style.FAINT;
import static dev.looptop.cell.Style.ITALIC;
import static dev.looptop.cell.Style.REVERSE;
import static dev.looptop.cell.Style.UNDERLINE;

import dev.looptop.ui.text.Role;

/** The themes for any terminal: its own sixteen colours, or none at all. */
final class PlainPalettes {
    private static final Role[] SYNTAX = {
        Role.KEYWORD, Role.LITERAL, Role.FIGURE, Role.FUNCTION, Role.TYPE, Role.COMMENT
    };

    private PlainPalettes() {}

    /** The terminal's own sixteen colours. */
    static Palette ansi() {
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

    /** No colour: weight, lines and reversal alone. */
    static Palette mono() {
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
}
