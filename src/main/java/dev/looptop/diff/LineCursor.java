package dev.looptop.diff;

/** Walks the lines of a text; a line ends at a line feed, so that a carriage return stays part of its content. */
final class LineCursor {
    private final String text;
    private int start;
    private int end;

    LineCursor(String text) {
        this.text = text;
        moveTo(0);
    }

    private void moveTo(int position) {
        start = position;
        int feed = text.indexOf('\n', position);
        end = feed < 0 ? text.length() : feed;
    }

    /** Whether no line is left. */
    boolean done() {
        return start >= text.length();
    }

    /** The present line without its end. */
    String line() {
        return text.substring(start, end);
    }

    /** The present line from its second character on. */
    String afterSign() {
        return text.substring(start + 1, end);
    }

    /** The first character of the present line, a line feed when it is empty. */
    char sign() {
        return start < end ? text.charAt(start) : '\n';
    }

    boolean startsWith(String prefix) {
        return end - start >= prefix.length() && text.startsWith(prefix, start);
    }

    /** Whether the line after the present one starts like this. */
    boolean nextStartsWith(String prefix) {
        return end + 1 < text.length() && text.startsWith(prefix, end + 1);
    }

    /** Whether the present line is the last. */
    boolean last() {
        return end + 1 >= text.length();
    }

    /** The first character of the line after the present one, a line feed when there is none. */
    char nextSign() {
        return end + 1 < text.length() ? text.charAt(end + 1) : '\n';
    }

    void advance() {
        moveTo(Math.min(end + 1, text.length()));
    }

    int mark() {
        return start;
    }

    void reset(int mark) {
        moveTo(mark);
    }
}
