package dev.looptop.cell;

/**
 * Finds the ends of terminal control sequences (ECMA-48) inside text, in their 7-bit form (ESC and a letter) and their
 * 8-bit form (one C1 character).
 */
final class EscapeSequence {
    /** A sequence longer than this, in characters, is no sequence but text. */
    static final int LONGEST = 4096;

    private static final char ESC = 0x1B;
    private static final char BEL = 0x07;
    private static final char STRING_END = 0x9C;

    private EscapeSequence() {}

    /** The index behind the complete sequence that starts at {@code index}; {@code index} itself if none does. */
    static int end(String text, int index) {
        char first = text.charAt(index);
        if (first == ESC) {
            if (index + 1 == text.length()) {
                return index;
            }
            char second = text.charAt(index + 1);
            if (second >= 0x20 && second <= 0x2F) {
                return endOfCharset(text, index, index + 1);
            }
            return second >= '@' && second <= '_' ? end(text, index, index + 2, (char) (second + 0x40)) : index;
        }
        return first >= 0x80 ? end(text, index, index + 1, first) : index;
    }

    private static int end(String text, int start, int body, char kind) {
        return switch (kind) {
            case 0x9B -> endOfControl(text, start, body);
            case 0x9D, 0x90, 0x9F, 0x9E, 0x98 -> endOfString(text, start, body);
            default -> start;
        };
    }

    private static int endOfControl(String text, int start, int body) {
        int limit = Math.min(text.length(), start + LONGEST);
        for (int i = body; i < limit; i++) {
            char at = text.charAt(i);
            if (at >= 0x40 && at <= 0x7E) {
                return i + 1;
            }
            if (at < 0x20 || at > 0x3F) {
                return start;
            }
        }
        return start;
    }

    /**
     * The body of an OSC, DCS, APC, PM or SOS runs to ST, or to BEL as xterm has it. Another control of the C1 range
     * breaks it off, so that no character is looked at twice.
     */
    private static int endOfString(String text, int start, int body) {
        int limit = Math.min(text.length(), start + LONGEST);
        for (int i = body; i < limit; i++) {
            char at = text.charAt(i);
            if (at == BEL || at == STRING_END) {
                return i + 1;
            }
            if (at >= 0x80 && at < 0xA0) {
                return start;
            }
            if (at == ESC) {
                return text.startsWith("\\", i + 1) ? i + 2 : start;
            }
        }
        return start;
    }

    private static int endOfCharset(String text, int start, int body) {
        int i = body;
        while (i < text.length() && i < start + 4 && text.charAt(i) >= 0x20 && text.charAt(i) <= 0x2F) {
            i++;
        }
        boolean complete = i < text.length() && text.charAt(i) >= 0x30 && text.charAt(i) <= 0x7E;
        return complete ? i + 1 : start;
    }
}
