package dev.looptop.format.gptme;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Gives equal short texts of many lines as one string: a store has few projects, models and categories. */
final class TextPool {
    private static final int SLOTS = 4096;
    private static final int SHORT = 80;

    private final byte[][] bytes = new byte[SLOTS][];
    private final String[] texts = new String[SLOTS];

    /** The ASCII text in a range. */
    String text(byte[] line, int from, int to) {
        if (to - from > SHORT) {
            return new String(line, from, to - from, StandardCharsets.US_ASCII);
        }
        int hash = 1;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + line[i];
        }
        int slot = (hash ^ hash >>> 16) & SLOTS - 1;
        byte[] known = bytes[slot];
        if (known == null || !Arrays.equals(known, 0, known.length, line, from, to)) {
            bytes[slot] = Arrays.copyOfRange(line, from, to);
            texts[slot] = new String(line, from, to - from, StandardCharsets.US_ASCII);
        }
        return texts[slot];
    }
}
