package dev.looptop.ui.text;

import dev.looptop.cell.TextWidth;

/** Breaks lines of code at the pane's edge, at cluster boundaries and nowhere else, so that columns stay columns. */
public final class CodeWrap {
    private CodeWrap() {}

    /** How many rows clean text takes at this width. */
    public static int rows(String text, int columns) {
        if (columns < 2 || text.length() <= columns && isPlain(text)) {
            return 1;
        }
        if (isPlain(text)) {
            return (text.length() + columns - 1) / columns;
        }
        int rows = 1;
        int start = 0;
        int end = end(text, start, columns);
        while (end < text.length()) {
            start = end;
            end = end(text, start, columns);
            rows++;
        }
        return rows;
    }

    /** Where the n-th row of clean text starts, as an index into it. */
    public static int start(String text, int row, int columns) {
        if (row == 0 || columns < 2) {
            return 0;
        }
        if (isPlain(text)) {
            return Math.min(text.length(), row * columns);
        }
        int start = 0;
        for (int at = 0; at < row; at++) {
            start = end(text, start, columns);
        }
        return start;
    }

    /** Where the row that starts at {@code start} ends. */
    public static int end(String text, int start, int columns) {
        int room = columns;
        int at = start;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean plain = c >= ' ' && c < 0x7f && (at + 1 == text.length() || text.charAt(at + 1) < 0x300);
            int next = plain ? at + 1 : TextWidth.nextCluster(text, at);
            room -= plain ? 1 : TextWidth.of(text.substring(at, next));
            if (room < 0) {
                return at == start ? next : at;
            }
            at = next;
        }
        return at;
    }

    private static boolean isPlain(String text) {
        for (int index = 0; index < text.length(); index++) {
            char c = text.charAt(index);
            if (c < ' ' || c >= 0x7f) {
                return false;
            }
        }
        return true;
    }
}
