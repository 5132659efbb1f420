package dev.looptop.format.celeste;

import java.nio.charset.StandardCharsets;

/**
 * The title that celeste gives a log: its first user text on one line, cut at 60 bytes and then at a word. Its two
 * faults are mended: a word that ends exactly at the cut stays, and no character is cut in half.
 */
final class CelesteTitle {
    private static final int BYTES = 60;

    private CelesteTitle() {}

    static String of(String content) {
        String line = content.replace('\n', ' ').strip();
        if (line.getBytes(StandardCharsets.UTF_8).length <= BYTES) {
            return line;
        }
        int end = 0;
        int bytes = 0;
        while (end < line.length()) {
            int next = line.offsetByCodePoints(end, 1);
            bytes += line.substring(end, next).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > BYTES) {
                break;
            }
            end = next;
        }
        boolean wholeWord = line.charAt(end) == ' ';
        int space = line.substring(0, end).lastIndexOf(' ');
        String cut = !wholeWord && space > 0 ? line.substring(0, space) : line.substring(0, end);
        return cut + "...";
    }
}
