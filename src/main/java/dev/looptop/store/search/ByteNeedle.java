package dev.looptop.store.search;

import dev.looptop.tail.PlainFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Looks for a short run of ASCII bytes in files, a window at a time, so that a gigabyte of sessions that do not hold it
 * is passed over without being taken apart. Horspool's skips, letters folded where case does not count.
 */
final class ByteNeedle {
    private static final int WINDOW = 1 << 20;

    /** Characters that every JSON writer leaves as they are, so that a text's bytes stand in its file. */
    private static final String SAFE = " _-.,:;()[]{}=+*#@!?$%^|~`";

    private final byte[] needle;
    private final byte[] fold = new byte[256];
    private final int[] skip = new int[256];

    private ByteNeedle(byte[] needle, boolean foldsCase) {
        for (int b = 0; b < 256; b++) {
            fold[b] = (byte) (foldsCase && b >= 'A' && b <= 'Z' ? b + 32 : b);
        }
        this.needle = needle.clone();
        for (int i = 0; i < needle.length; i++) {
            this.needle[i] = fold[needle[i] & 0xFF];
        }
        Arrays.fill(skip, needle.length);
        for (int i = 0; i < needle.length - 1; i++) {
            for (int b = 0; b < 256; b++) {
                if (fold[b] == this.needle[i]) {
                    skip[b] = needle.length - 1 - i;
                }
            }
        }
    }

    /** The longest part of a text that stands in any file that holds the text; of length 0 when there is none. */
    static ByteNeedle of(String text, boolean foldsCase) {
        String longest = "";
        int from = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || !isSafe(text.charAt(at))) {
                longest = at - from > longest.length() ? text.substring(from, at) : longest;
                from = at + 1;
            }
        }
        byte[] bytes = new byte[longest.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) longest.charAt(i);
        }
        return new ByteNeedle(bytes, foldsCase);
    }

    private static boolean isSafe(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || SAFE.indexOf(c) >= 0;
    }

    /** Whether nothing is looked for, so that every file may hold it. */
    boolean isEmpty() {
        return needle.length == 0;
    }

    /** Whether a file holds the bytes; false as soon as {@code stopped} says so. */
    boolean isIn(Path file, BooleanSupplier stopped) throws IOException {
        if (isEmpty()) {
            return true;
        }
        int kept = 0;
        try (FileChannel channel = PlainFile.channel(file)) {
            // One byte more than the file has, so that its end is seen without a second read.
            byte[] window = new byte[(int) Math.min(WINDOW, channel.size() + needle.length)];
            while (!stopped.getAsBoolean()) {
                int read = channel.read(ByteBuffer.wrap(window, kept, window.length - kept));
                if (read < 0) {
                    return false;
                }
                int filled = kept + read;
                if (isIn(window, filled)) {
                    return true;
                }
                kept = Math.min(filled, needle.length - 1);
                System.arraycopy(window, filled - kept, window, 0, kept);
            }
        }
        return false;
    }

    private boolean isIn(byte[] bytes, int length) {
        int last = needle.length - 1;
        byte end = needle[last];
        int at = last;
        while (at < length) {
            int b = bytes[at] & 0xFF;
            if (fold[b] == end && matches(bytes, at - last)) {
                return true;
            }
            at += skip[b];
        }
        return false;
    }

    private boolean matches(byte[] bytes, int from) {
        for (int i = 0; i < needle.length; i++) {
            if (fold[bytes[from + i] & 0xFF] != needle[i]) {
                return false;
            }
        }
        return true;
    }
}
