package dev.looptop.ui.view.paint;

import static dev.looptop.cell.Style.BOLD;
import static dev.looptop.cell.Style.DEFAULT;

import dev.looptop.ui.text.Role;

/** The themes for terminals of 256 colours. */
final class IndexedPalettes {
    private IndexedPalettes() {}

    /** Light on dark. */
    static Palette dark() {
        Palette theme = new Palette();
        theme.inks(DEFAULT, 247, 238, 111, 110, 80, 221, 203, 137, 114, 203, 176, 179, 241, 73, 255);
        theme.set(Role.WAITING_CHIP, 233, 221, 0).set(Role.STUCK_CHIP, 231, 160, BOLD);
        theme.grounds(236, 236, 235, DEFAULT, DEFAULT, 22);
        theme.words(DEFAULT, 22, 52, 235).heat(236, 23, 30, 73).syntax(141, 151, 216, 111, 80, 247);
        return theme.set(Role.BACKDROP, 239);
    }

    /** Dark on light. */
    static Palette light() {
        Palette theme = new Palette();
        theme.inks(DEFAULT, 241, 252, 26, 61, 24, 94, 124, 94, 28, 124, 97, 94, 246, 60, 232);
        theme.set(Role.WAITING_CHIP, 233, 221, 0).set(Role.STUCK_CHIP, 231, 160, BOLD);
        theme.grounds(255, 254, 255, DEFAULT, DEFAULT, 151);
        theme.words(DEFAULT, 151, 218, 230).heat(254, 116, 74, 30).syntax(97, 58, 130, 25, 23, 242);
        return theme.set(Role.BACKDROP, 248);
    }

    /** White on black with every colour bright and nothing faint. */
    static Palette contrast() {
        Palette theme = new Palette();
        theme.inks(231, 252, 250, 123, 153, 87, 227, 210, 222, 120, 210, 219, 221, 250, 159, 231);
        theme.set(Role.WAITING_CHIP, 16, 227, BOLD).set(Role.STUCK_CHIP, 231, 124, BOLD);
        theme.grounds(19, 19, 237, DEFAULT, DEFAULT, 58);
        theme.words(231, 28, 88, 58).heat(24, 31, 38, 87).syntax(183, 157, 222, 153, 123, 252);
        return theme.set(Role.BACKDROP, 244);
    }

    /** Dark, with blue and orange in the place of green and red. */
    static Palette blueOrange() {
        Palette theme = new Palette();
        theme.inks(DEFAULT, 247, 238, 111, 110, 80, 221, 208, 137, 75, 208, 176, 179, 241, 73, 255);
        theme.set(Role.WAITING_CHIP, 233, 221, 0).set(Role.STUCK_CHIP, 16, 208, BOLD);
        theme.grounds(236, 236, 235, DEFAULT, DEFAULT, 24);
        theme.words(DEFAULT, 24, 94, 235).heat(236, 23, 30, 73).syntax(141, 151, 216, 111, 80, 247);
        return theme.set(Role.BACKDROP, 239);
    }
}
