package dev.looptop.cell;

import java.util.Arrays;

/**
 * What single code points are to a terminal: blank, wide, marks on the character before them, pictures. Widths follow
 * Unicode's East Asian Width (wide and full width) of version 14 with the emoji blocks added later; categories are the
 * JDK's.
 */
final class CodePoints {
    static final int ZERO_WIDTH_JOINER = 0x200D;
    static final int TEXT_LOOK = 0xFE0E;
    static final int PICTURE_LOOK = 0xFE0F;

    /** First and last code points of ranges that take two cells, ascending. */
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x231A, 0x231B, 0x2329, 0x232A, 0x23E9, 0x23EC, 0x23F0, 0x23F0, 0x23F3, 0x23F3, 0x25FD, 0x25FE,
        0x2614, 0x2615, 0x2648, 0x2653, 0x267F, 0x267F, 0x2693, 0x2693, 0x26A1, 0x26A1, 0x26AA, 0x26AB, 0x26BD, 0x26BE,
        0x26C4, 0x26C5, 0x26CE, 0x26CE, 0x26D4, 0x26D4, 0x26EA, 0x26EA, 0x26F2, 0x26F3, 0x26F5, 0x26F5, 0x26FA, 0x26FA,
        0x26FD, 0x26FD, 0x2705, 0x2705, 0x270A, 0x270B, 0x2728, 0x2728, 0x274C, 0x274C, 0x274E, 0x274E, 0x2753, 0x2755,
        0x2757, 0x2757, 0x2795, 0x2797, 0x27B0, 0x27B0, 0x27BF, 0x27BF, 0x2B1B, 0x2B1C, 0x2B50, 0x2B50, 0x2B55, 0x2B55,
        0x2E80, 0x303E, 0x3041, 0x3247, 0x3250, 0x4DBF, 0x4E00, 0xA4C6, 0xA960, 0xA97C, 0xAC00, 0xD7A3, 0xF900, 0xFAD9,
        0xFE10, 0xFE19, 0xFE30, 0xFE6B, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x16FE0, 0x1B2FB, 0x1F004, 0x1F004, 0x1F0CF,
        0x1F0CF, 0x1F18E, 0x1F18E, 0x1F191, 0x1F19A, 0x1F200, 0x1F320, 0x1F32D, 0x1F335, 0x1F337, 0x1F37C, 0x1F37E,
        0x1F393, 0x1F3A0, 0x1F3CA, 0x1F3CF, 0x1F3D3, 0x1F3E0, 0x1F3F0, 0x1F3F4, 0x1F3F4, 0x1F3F8, 0x1F43E, 0x1F440,
        0x1F440, 0x1F442, 0x1F4FC, 0x1F4FF, 0x1F53D, 0x1F54B, 0x1F54E, 0x1F550, 0x1F567, 0x1F57A, 0x1F57A, 0x1F595,
        0x1F596, 0x1F5A4, 0x1F5A4, 0x1F5FB, 0x1F64F, 0x1F680, 0x1F6C5, 0x1F6CC, 0x1F6CC, 0x1F6D0, 0x1F6D2, 0x1F6D5,
        0x1F6DF, 0x1F6EB, 0x1F6EC, 0x1F6F4, 0x1F6FC, 0x1F7E0, 0x1F7F0, 0x1F90C, 0x1F93A, 0x1F93C, 0x1F945, 0x1F947,
        0x1F9FF, 0x1FA70, 0x1FAFF, 0x20000, 0x2FFFD, 0x30000, 0x3FFFD
    };

    private CodePoints() {}

    /** The cells one code point takes when it stands alone: 0, 1 or 2; controls count 1, as their replacement. */
    static int width(int codePoint) {
        if (codePoint < 0x300) {
            return codePoint == 0xAD ? 0 : 1;
        }
        if (isMark(codePoint) || isFormat(codePoint)) {
            return 0;
        }
        return isWide(codePoint) ? 2 : 1;
    }

    /** Whether it is drawn on the character before it and takes no cell of its own. */
    static boolean isMark(int codePoint) {
        if (codePoint < 0x300) {
            return false;
        }
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || isJamoTail(codePoint);
    }

    /** Whether it is an invisible format or separator character. */
    static boolean isFormat(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.FORMAT || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
    }

    /** Whether it can start a joined picture or be shown as one with {@link #PICTURE_LOOK}. */
    static boolean isPicture(int codePoint) {
        return codePoint == 0xA9
                || codePoint == 0xAE
                || codePoint == 0x203C
                || codePoint == 0x2049
                || codePoint == 0x2122
                || codePoint == 0x2139
                || codePoint >= 0x2190 && codePoint <= 0x21FF
                || codePoint >= 0x2300 && codePoint <= 0x23FF
                || codePoint == 0x24C2
                || codePoint >= 0x25A0 && codePoint <= 0x27BF
                || codePoint >= 0x2900 && codePoint <= 0x297F
                || codePoint >= 0x2B00 && codePoint <= 0x2BFF
                || codePoint == 0x3030
                || codePoint == 0x303D
                || codePoint == 0x3297
                || codePoint == 0x3299
                || codePoint >= 0x1F000 && codePoint <= 0x1FAFF && !isFlagLetter(codePoint);
    }

    /** Whether two of it make a flag. */
    static boolean isFlagLetter(int codePoint) {
        return codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF;
    }

    /** Whether it colours the skin of the picture before it. */
    static boolean isSkinTone(int codePoint) {
        return codePoint >= 0x1F3FB && codePoint <= 0x1F3FF;
    }

    /** Whether it makes a key out of {@code 0} to {@code 9}, {@code #}, {@code *} when a picture look follows. */
    static boolean isKeycapBase(int codePoint) {
        return codePoint >= '0' && codePoint <= '9' || codePoint == '#' || codePoint == '*';
    }

    /** Vowels and final consonants of a Korean syllable written in parts. */
    static boolean isJamoTail(int codePoint) {
        return codePoint >= 0x1160 && codePoint <= 0x11FF || codePoint >= 0xD7B0 && codePoint <= 0xD7FB;
    }

    /**
     * Symbols, Greek and Cyrillic, which East Asian settings may draw wide, and pictures, for which fonts and terminals
     * differ.
     */
    static boolean isDoubtful(int codePoint) {
        return codePoint >= 0xA1 && codePoint <= 0xBF
                || codePoint == 0xD7
                || codePoint == 0xF7
                || codePoint >= 0x391 && codePoint <= 0x451
                || codePoint >= 0x2000 && codePoint <= 0x2BFF
                || codePoint >= 0x3248 && codePoint <= 0x324F
                || codePoint >= 0x4DC0 && codePoint <= 0x4DFF
                || codePoint == 0xFFFD
                || codePoint >= 0x1F000 && codePoint <= 0x1FBFF
                || Character.getType(codePoint) == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isWide(int codePoint) {
        if (codePoint < WIDE[0]) {
            return false;
        }
        int at = Arrays.binarySearch(WIDE, codePoint);
        return at >= 0 || (-at - 1) % 2 == 1;
    }
}
