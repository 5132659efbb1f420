package dev.looptop.cell;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes text of sessions harmless and displayable: what comes out holds no control character, no escape sequence, no
 * bidi override, no invisible character but the joiners inside emoji. Applied once, where text becomes display lines;
 * stored data stays as it is. Linear in the text.
 *
 * <p>Complete terminal sequences of up to 4 KB vanish, an unfinished one shows as text; other control characters show
 * as their pictures (U+2400 and up), those of the C1 range and everything without a meaning of its own (lone
 * surrogates, private use, unassigned) as U+FFFD; what would turn the reading direction or is otherwise misleading
 * shows as {@code ·}, what is merely invisible is dropped, and every blank is a plain one.
 */
public final class CleanText {
    /** Columns from one tab stop to the next. */
    public static final int TAB = 4;

    private static final char UNKNOWN = '\uFFFD';
    private static final char HIDDEN = '·';
    private static final int LONE_LOOKS = 0xFE00;

    private CleanText() {}

    /** One line: a line end becomes a blank, tabs are expanded. */
    public static String line(String text) {
        if (isClean(text)) {
            return text;
        }
        List<String> lines = lines(text);
        return String.join(" ", lines);
    }

    /** Display lines of a text of any shape; tabs expanded by column. An empty text has none. */
    public static List<String> lines(String text) {
        if (isClean(text)) {
            return text.isEmpty() ? List.of() : List.of(text);
        }
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        boolean open = false;
        int tabFrom = 0;
        int tabColumn = 0;
        int index = 0;
        while (index < text.length()) {
            char at = text.charAt(index);
            if (at == '\n' || at == '\r') {
                index += at == '\r' && text.startsWith("\n", index + 1) ? 2 : 1;
                lines.add(line.toString());
                line.setLength(0);
                tabFrom = 0;
                tabColumn = 0;
                open = false;
                continue;
            }
            open = true;
            if (at == '\t') {
                tabColumn += TextWidth.of(line.substring(tabFrom));
                int blanks = TAB - tabColumn % TAB;
                line.append(" ".repeat(blanks));
                tabColumn += blanks;
                tabFrom = line.length();
                index++;
            } else {
                index = append(text, index, line);
            }
        }
        if (open) {
            lines.add(line.toString());
        }
        return lines;
    }

    private static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char at = text.charAt(i);
            if (at < ' ' || at >= 0x7F) {
                return false;
            }
        }
        return true;
    }

    /** Appends what stands at {@code index} in its clean form and gives the index behind it. */
    private static int append(String text, int index, StringBuilder line) {
        int codePoint = text.codePointAt(index);
        int after = index + Character.charCount(codePoint);
        if (codePoint >= ' ' && codePoint < 0x7F) {
            line.append((char) codePoint);
        } else if (codePoint < 0xA0) {
            int sequenceEnd = EscapeSequence.end(text, index);
            if (sequenceEnd > index) {
                return sequenceEnd;
            }
            line.append(control(codePoint));
        } else if (codePoint == CodePoints.ZERO_WIDTH_JOINER) {
            if (joins(line, text, after)) {
                line.append((char) codePoint);
            }
        } else if (isLook(codePoint)) {
            if (changesLook(line, codePoint)) {
                line.append((char) codePoint);
            }
        } else {
            appendVisible(codePoint, line);
        }
        return after;
    }

    private static char control(int codePoint) {
        if (codePoint == 0x7F) {
            return '\u2421';
        }
        return codePoint < ' ' ? (char) (0x2400 + codePoint) : UNKNOWN;
    }

    private static void appendVisible(int codePoint, StringBuilder line) {
        switch (Character.getType(codePoint)) {
            case Character.SURROGATE, Character.PRIVATE_USE -> line.append(UNKNOWN);
            case Character.UNASSIGNED -> {
                if (isLaterThanJdk(codePoint)) {
                    line.appendCodePoint(codePoint);
                } else {
                    line.append(UNKNOWN);
                }
            }
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> line.append(HIDDEN);
            case Character.SPACE_SEPARATOR -> line.append(codePoint == 0x3000 ? "  " : " ");
            case Character.FORMAT -> {
                if (misleads(codePoint)) {
                    line.append(HIDDEN);
                }
            }
            default -> appendLetter(codePoint, line);
        }
    }

    private static void appendLetter(int codePoint, StringBuilder line) {
        if (codePoint == 0x115F || codePoint == 0x1160 || codePoint == 0x3164 || codePoint == 0xFFA0) {
            line.append(HIDDEN);
        } else if (codePoint != 0x34F && codePoint != 0x17B4 && codePoint != 0x17B5) {
            line.appendCodePoint(codePoint);
        }
    }

    /** Emoji and ideographs that a newer Unicode added where the JDK's still has a gap. */
    private static boolean isLaterThanJdk(int codePoint) {
        return codePoint >= 0x1F000 && codePoint <= 0x1FAFF || codePoint >= 0x20000 && codePoint <= 0x323AF;
    }

    /** Direction marks and overrides, annotations, tags: what makes text read otherwise than it is. */
    private static boolean misleads(int codePoint) {
        return codePoint == 0x61C
                || codePoint == 0x200E
                || codePoint == 0x200F
                || codePoint >= 0x202A && codePoint <= 0x202E
                || codePoint >= 0x2066 && codePoint <= 0x2069
                || codePoint >= 0xFFF9 && codePoint <= 0xFFFB
                || codePoint >= 0xE0000 && codePoint <= 0xE007F;
    }

    private static boolean isLook(int codePoint) {
        return codePoint >= LONE_LOOKS && codePoint <= CodePoints.PICTURE_LOOK
                || codePoint >= 0x180B && codePoint <= 0x180D
                || codePoint >= 0xE0100 && codePoint <= 0xE01EF;
    }

    private static boolean changesLook(StringBuilder line, int look) {
        if (line.length() == 0 || look != CodePoints.TEXT_LOOK && look != CodePoints.PICTURE_LOOK) {
            return false;
        }
        int before = line.codePointBefore(line.length());
        return CodePoints.isPicture(before) || CodePoints.isKeycapBase(before);
    }

    private static boolean joins(StringBuilder line, String text, int after) {
        if (line.length() == 0 || after == text.length() || !CodePoints.isPicture(text.codePointAt(after))) {
            return false;
        }
        int before = line.codePointBefore(line.length());
        return CodePoints.isPicture(before) || before == CodePoints.PICTURE_LOOK;
    }
}
