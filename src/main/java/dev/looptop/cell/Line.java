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
        if (width() <= columns) {
            return this;
        }
        int room = Math.max(0, columns - TextWidth.of(mark));
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
        if (columns >= TextWidth.of(mark)) {
            kept.add(new Span(mark, last));
        }
        return new Line(kept);
    }

    /** This line without its first {@code columns} cells, for sideways scrolling. */
    public Line from(int columns) {
        int skip = columns;
        List<Span> kept = new ArrayList<>();
        for (Span span : spans) {
            if (skip <= 0) {
                kept.add(span);
                continue;
            }
            String head = TextWidth.prefix(span.text(), skip);
            skip -= TextWidth.of(head);
            String rest = span.text().substring(head.length());
            if (!rest.isEmpty()) {
                kept.add(new Span(rest, span.style()));
                skip = 0;
            }
        }
        return new Line(kept);
    }
}
