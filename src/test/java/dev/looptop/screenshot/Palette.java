package dev.looptop.screenshot;

import dev.looptop.cell.Style;
import java.awt.Color;
import java.util.List;

/**
 * The colours of a terminal.
 *
 * @param background 0xRRGGBB
 * @param foreground 0xRRGGBB
 * @param sixteen its palette, 0xRRGGBB each
 */
public record Palette(int background, int foreground, List<Integer> sixteen) {
    private static final int[] LEVELS = {0, 95, 135, 175, 215, 255};
    private static final double FAINT = 0.6;

    private static final List<Integer> CONSOLE = List.of(
            0x241f31, 0xc01c28, 0x2ec27e, 0xf5c211, 0x1e78e4, 0x9841bb, 0x0ab9dc, 0xc0bfbc, 0x5e5c64, 0xed333b,
            0x57e389, 0xf8e45c, 0x51a1ff, 0xc061cb, 0x4fd2fd, 0xf6f5f4);
    private static final List<Integer> GNOME = List.of(
            0x171421, 0xc01c28, 0x26a269, 0xa2734c, 0x12488b, 0xa347ba, 0x2aa1b3, 0xd0cfcc, 0x5e5c64, 0xf66151,
            0x33d17a, 0xe9ad0c, 0x2a7bde, 0xc061cb, 0x33c7de, 0xffffff);
    private static final List<Integer> SOLAR = List.of(
            0x073642, 0xdc322f, 0x859900, 0xb58900, 0x268bd2, 0xd33682, 0x2aa198, 0xeee8d5, 0x002b36, 0xcb4b16,
            0x586e75, 0x657b83, 0x839496, 0x6c71c4, 0x93a1a1, 0xfdf6e3);

    /** A dark terminal of today. */
    public static final Palette DARK = new Palette(0x1c1c1f, 0xdcdbd8, CONSOLE);
    /** A light terminal of today. */
    public static final Palette LIGHT = new Palette(0xfcfcfc, 0x1e1e1e, GNOME);
    /** The ground for dark true-colour themes. */
    public static final Palette TRUE_DARK = new Palette(0x15171c, 0xd6d9e0, CONSOLE);
    /** A black terminal. */
    public static final Palette BLACK = new Palette(0x000000, 0xffffff, CONSOLE);
    /** The ground for light true-colour themes. */
    public static final Palette TRUE_LIGHT = new Palette(0xf9f9fa, 0x23262d, GNOME);
    /** Solarized dark, where palette index 8 is the background. */
    public static final Palette SOLARIZED = new Palette(0x002b36, 0x839496, SOLAR);

    public Palette {
        sixteen = List.copyOf(sixteen);
    }

    /** What colour the ground of a cell has. */
    Color ground(Style style) {
        return new Color(style.has(Style.REVERSE) ? resolve(style.fg(), foreground) : resolve(style.bg(), background));
    }

    /** What colour the text of a cell has; faint text is mixed with its ground. */
    Color ink(Style style) {
        int ink = style.has(Style.REVERSE) ? resolve(style.bg(), background) : resolve(style.fg(), foreground);
        if (!style.has(Style.FAINT)) {
            return new Color(ink);
        }
        Color ground = ground(style);
        Color full = new Color(ink);
        return new Color(
                mix(full.getRed(), ground.getRed()),
                mix(full.getGreen(), ground.getGreen()),
                mix(full.getBlue(), ground.getBlue()));
    }

    private static int mix(int ink, int ground) {
        return (int) Math.round(ground + (ink - ground) * FAINT);
    }

    private int resolve(int colour, int own) {
        if (colour == Style.DEFAULT) {
            return own;
        }
        if (Style.isRgb(colour)) {
            return colour & 0xFFFFFF;
        }
        if (colour < 16) {
            return sixteen.get(colour);
        }
        if (colour >= 232) {
            return (8 + (colour - 232) * 10) * 0x010101;
        }
        int cube = colour - 16;
        return LEVELS[cube / 36] << 16 | LEVELS[cube / 6 % 6] << 8 | LEVELS[cube % 6];
    }
}
