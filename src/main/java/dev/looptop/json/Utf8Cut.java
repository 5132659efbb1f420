package dev.looptop.json;

import java.nio.charset.StandardCharsets;

/** Cuts UTF-8 between characters, so that the end of a window shows no broken one that the file does not hold. */
final class Utf8Cut {
    private static final int LONGEST = 4;

    private Utf8Cut() {}

    static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    /** Where the first whole character of bytes that were cut in front begins. */
    static int firstWhole(byte[] bytes, int to) {
        int from = 0;
        while (from < to && from < LONGEST - 1 && isRest(bytes[from])) {
            from++;
        }
        return from;
    }

    /** Where the last whole character of bytes that were cut behind ends; malformed bytes count as characters. */
    static int lastWhole(byte[] bytes, int from, int to) {
        int head = to - 1;
        while (head > from && head > to - LONGEST && isRest(bytes[head])) {
            head--;
        }
        return head >= from && to - head < lengthOf(bytes[head]) ? head : to;
    }

    private static boolean isRest(byte b) {
        return (b & 0xC0) == 0x80;
    }

    private static int lengthOf(byte head) {
        if ((head & 0xE0) == 0xC0) {
            return 2;
        }
        if ((head & 0xF0) == 0xE0) {
            return 3;
        }
        return (head & 0xF8) == 0xF0 ? 4 : 1;
    }
}
