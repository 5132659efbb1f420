package dev.looptop.format.gptme;

import dev.looptop.json.JsonStrings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Gives equal short texts of many lines as one string: a store has few projects, models and categories. */
final class TextPool {
    private static final int SLOTS = 4096;
    private static final int SHORT = 80;

    private final byte[][] bytes = new byte[SLOTS][];
    private final String[] texts = new String[SLOTS];

    /** The ASCII text in a range of a line, with its JSON escapes decoded. */
    String text(byte[] line, int from, int to) {
        if (to - from > SHORT) {
            return decoded(line, from, to - from);
        }
        int hash = 1;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + line[i];
        }
        int slot = (hash ^ hash >>> 16) & SLOTS - 1;
        byte[] known = bytes[slot];
        if (known == null || !Arrays.equals(known, 0, known.length, line, from, to)) {
            bytes[slot] = Arrays.copyOfRange(line, from, to);
            texts[slot] = decoded(line, from, to - from);
        }
        return texts[slot];
    }

    private static String decoded(byte[] line, int from, int length) {
        for (int i = from; i < from + length; i++) {
            if (line[i] == '\\') {
                return unescaped(line, from, length);
            }
        }
        return new String(line, from, length, StandardCharsets.US_ASCII);
    }

    private static String unescaped(byte[] line, int from, int length) {
        try {
            return JsonStrings.decode(new ByteArrayInputStream(line, from, length), length, false)
                    .text();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
