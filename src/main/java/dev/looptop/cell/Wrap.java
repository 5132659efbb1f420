package dev.looptop.cell;

import java.util.ArrayList;
import java.util.List;

/** Breaks lines to a width, at blanks where it can; the one blank at a break is dropped. Linear in the line. */
public final class Wrap {
    /** Stands for a cluster that is wider than the whole row. */
    private static final String TOO_WIDE = "…";

    private final int columns;
    private final List<Line> rows = new ArrayList<>();
    private final List<Span> row = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();
    private Style style = Style.PLAIN;
    private int width;
    /** Where the row could be broken: how many spans, how much of the run, how many cells come before the blank. */
    private int blankSpans = -1;

    private int blankLength;
    private int blankWidth;

    private Wrap(int columns) {
        this.columns = columns;
    }

    /**
     * The rows of a line at this width; always at least one, none wider than {@code columns}. A width of 0 or less
     * gives one empty row.
     */
    public static List<Line> line(Line line, int columns) {
        if (columns <= 0) {
            return List.of(Line.EMPTY);
        }
        if (line.fits(columns)) {
            return List.of(line);
        }
        Wrap wrap = new Wrap(columns);
        for (Span span : line.spans()) {
            wrap.add(span);
        }
        wrap.closeRun();
        if (!wrap.row.isEmpty() || wrap.rows.isEmpty()) {
            wrap.rows.add(new Line(wrap.row));
        }
        return wrap.rows;
    }

    /** The rows of a text at this width. */
    public static List<String> text(String text, int columns) {
        List<String> rows = new ArrayList<>();
        for (String part : CleanText.lines(text)) {
            line(Line.of(part, Style.PLAIN), columns).forEach(row -> rows.add(row.text()));
        }
        return rows;
    }

    private void add(Span span) {
        closeRun();
        style = span.style();
        String text = span.text();
        int index = 0;
        while (index < text.length()) {
            int end = TextWidth.nextCluster(text, index);
            int cells = TextWidth.cluster(text, index, end);
            boolean blank = end == index + 1 && text.charAt(index) == ' ';
            if (width + cells > columns) {
                breakRow(blank);
                if (blank) {
                    index = end;
                    continue;
                }
            }
            if (blank && width > 0) {
                blankSpans = row.size();
                blankLength = run.length();
                blankWidth = width;
            }
            if (cells > columns) {
                run.append(TOO_WIDE);
                width++;
            } else {
                run.append(text, index, end);
                width += cells;
            }
            index = end;
        }
    }

    /** Ends the row here, or at its last blank when a word would be torn. */
    private void breakRow(boolean atBlank) {
        if (width == 0) {
            return;
        }
        if (atBlank || blankSpans < 0) {
            closeRun();
            rows.add(new Line(row));
            startRow(List.of(), 0);
            return;
        }
        closeRun();
        Line whole = new Line(row);
        List<Span> head = new ArrayList<>(whole.spans().subList(0, blankSpans));
        List<Span> tail =
                new ArrayList<>(whole.spans().subList(blankSpans, whole.spans().size()));
        Span broken = tail.remove(0);
        if (blankLength > 0) {
            head.add(new Span(broken.text().substring(0, blankLength), broken.style()));
        }
        if (blankLength + 1 < broken.text().length()) {
            tail.add(0, new Span(broken.text().substring(blankLength + 1), broken.style()));
        }
        rows.add(new Line(head));
        startRow(tail, width - blankWidth - 1);
        reopenRun();
    }

    private void startRow(List<Span> begun, int beginWidth) {
        row.clear();
        row.addAll(begun);
        width = beginWidth;
        blankSpans = -1;
    }

    private void reopenRun() {
        int last = row.size() - 1;
        if (last >= 0 && row.get(last).style().equals(style)) {
            run.append(row.remove(last).text());
        }
    }

    private void closeRun() {
        if (run.length() > 0) {
            row.add(new Span(run.toString(), style));
            run.setLength(0);
        }
    }
}
