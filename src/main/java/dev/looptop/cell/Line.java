package dev.looptop.cell;

import java.util.ArrayList;
import java.util.List;

/** One row of styled text; immutable. Every {@code with} and {@code cut} gives a new line. */
public record Line(List<Span> spans) {
    /** The empty line. */
    public static final Line EMPTY = new Line(List.of());

    public Line {
        spans = List.copyOf(spans);
    }

    /** A line of one span. */
    public static Line of(String text, Style style) {
        return text.isEmpty() ? EMPTY : new Line(List.of(new Span(text, style)));
    }

    /** This line with one more span at its end. */
    public Line with(String text, Style style) {
        if (text.isEmpty()) {
            return this;
        }
        List<Span> more = new ArrayList<>(spans);
        more.add(new Span(text, style));
        return new Line(more);
    }

    /** This line with another one behind it. */
    public Line with(Line tail) {
        List<Span> more = new ArrayList<>(spans);
        more.addAll(tail.spans);
        return new Line(more);
    }

    /** Its width in cells. */
    public int width() {
        int width = 0;
        for (Span span : spans) {
            width += TextWidth.of(span.text());
        }
        return width;
    }

    /** Its text without styles. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Span span : spans) {
            text.append(span.text());
        }
        return text.toString();
    }

    /** This line in at most {@code columns} cells; where something was cut, {@code mark} stands at the end. */
    public Line cut(int columns, String mark) {
        if (fits(columns)) {
            return this;
        }
        int markWidth = TextWidth.of(mark);
        boolean marked = columns >= markWidth;
        int room = Math.max(0, marked ? columns - markWidth : columns);
        List<Span> kept = new ArrayList<>();
        Style last = Style.PLAIN;
        for (Span span : spans) {
            String part = TextWidth.prefix(span.text(), room);
            last = span.style();
            if (!part.isEmpty()) {
                kept.add(new Span(part, last));
                room -= TextWidth.of(part);
            }
            if (part.length() < span.text().length()) {
                break;
            }
        }
        if (marked && !mark.isEmpty()) {
            kept.add(new Span(mark, last));
        }
        return new Line(kept);
    }

    /** Whether it takes at most {@code columns} cells; a long line is not read to its end for it. */
    boolean fits(int columns) {
        int room = columns;
        for (Span span : spans) {
            room -= TextWidth.measure(span.text(), room);
            if (room < 0) {
                return false;
            }
        }
        return room >= 0;
    }

    /**
     * This line without its first {@code columns} cells, for sideways scrolling; a wide cluster cut in two leaves a
     * blank, so that columns stay under each other.
     */
    public Line from(int columns) {
        int skip = columns;
        List<Span> kept = new ArrayList<>();
        for (Span span : spans) {
            if (skip <= 0) {
                kept.add(span);
                continue;
            }
            String text = span.text();
            int end = TextWidth.prefixEnd(text, skip);
            skip -= TextWidth.of(text.substring(0, end));
            if (end < text.length()) {
                int rest = skip > 0 ? TextWidth.nextCluster(text, end) : end;
                kept.add(new Span(" ".repeat(rest == end ? 0 : 2 - skip) + text.substring(rest), span.style()));
                skip = 0;
            }
        }
        return new Line(kept);
    }
}
