package dev.looptop.ui.view.paint;

import static dev.looptop.cell.Style.BOLD;

import dev.looptop.cell.Style;
import dev.looptop.ui.text.Role;

/** The themes for terminals of true colour. */
final class TruePalettes {
    private TruePalettes() {}

    /** Light on dark. */
    static Palette dark() {
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

    /** Dark on light. */
    static Palette light() {
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
    static Palette contrast() {
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

    /** Dark, with blue and orange in the place of green and red. */
    static Palette blueOrange() {
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

    /** Light, with blue and orange in the place of green and red. */
    static Palette blueOrangeLight() {
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

    private static int rgb(int colour) {
        return Style.rgb(colour);
    }
}
