package dev.looptop.terminal;

import dev.looptop.cell.Frame;
import dev.looptop.cell.Style;
import dev.looptop.cell.TextWidth;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Turns the difference of two frames into the bytes that change the screen from one to the other. Expects what it
 * leaves behind: a plain pen, no wrapping at the right edge, the cursor shown only where the frame says so. Pure; any
 * thread.
 */
public final class FramePainter {
    /** Below this a scrolled picture is not looked for: repainting is cheap enough. */
    private static final int WORTH_SCROLLING = 400;

    private final TerminalTraits traits;

    public FramePainter(TerminalTraits traits) {
        this.traits = traits;
    }

    /**
     * The bytes to write in one go; none if nothing changed.
     *
     * @param before what the terminal shows; empty if that is not known, then everything is painted
     */
    public byte[] paint(Optional<Frame> before, Frame next) {
        Optional<Frame> known =
                before.filter(frame -> frame.width() == next.width() && frame.height() == next.height());
        ScreenBytes best = cells(known.map(frame -> Rows.of(frame, next)), next);
        if (known.isPresent() && best.size() > WORTH_SCROLLING) {
            Optional<Scroll> scroll = Scroll.between(known.get(), next);
            if (scroll.isPresent()) {
                ScreenBytes scrolled = scrolled(scroll.get(), known.get(), next);
                best = scrolled.size() < best.size() ? scrolled : best;
            }
        }
        finish(best, known, next);
        byte[] body = best.toArray();
        if (body.length == 0 || !traits.synchronizes()) {
            return body;
        }
        return join("\u001b[?2026h", body, "\u001b[?2026l");
    }

    private static byte[] join(String head, byte[] body, String tail) {
        byte[] whole = new byte[head.length() + body.length + tail.length()];
        System.arraycopy(head.getBytes(StandardCharsets.US_ASCII), 0, whole, 0, head.length());
        System.arraycopy(body, 0, whole, head.length(), body.length);
        System.arraycopy(
                tail.getBytes(StandardCharsets.US_ASCII), 0, whole, head.length() + body.length, tail.length());
        return whole;
    }

    private ScreenBytes cells(Optional<Rows> known, Frame next) {
        ScreenBytes out = new ScreenBytes(traits.colours());
        if (known.isEmpty()) {
            out.raw("\u001b[m\u001b[2J");
        }
        Rows rows = known.orElseGet(() -> Rows.blank(next));
        for (int row = 0; row < next.height(); row++) {
            if (!rows.sameRow(row, next)) {
                new RowPainter(rows, next, row, out).paint();
            }
        }
        return out;
    }

    private ScreenBytes scrolled(Scroll scroll, Frame before, Frame next) {
        ScreenBytes out = new ScreenBytes(traits.colours());
        int lines = Math.abs(scroll.up());
        out.raw("\u001b[" + (scroll.top() + 1) + ";" + (scroll.bottom() + 1) + "r");
        out.raw("\u001b[" + (lines == 1 ? "" : lines) + (scroll.up() > 0 ? "S" : "T") + "\u001b[r");
        Rows rows = Rows.scrolled(before, next, scroll);
        for (int row = 0; row < next.height(); row++) {
            if (!rows.sameRow(row, next)) {
                new RowPainter(rows, next, row, out).paint();
            }
        }
        return out;
    }

    /** Puts the pen down and the cursor where it belongs. */
    private static void finish(ScreenBytes out, Optional<Frame> known, Frame next) {
        boolean painted = out.size() > 0;
        boolean wasShown = known.isPresent() && known.get().cursor().isPresent();
        boolean sameCursor = known.isPresent() && known.get().cursor().equals(next.cursor());
        out.pen(Style.PLAIN);
        if (next.cursor().isPresent() && (painted || !sameCursor)) {
            Frame.Point cursor = next.cursor().get();
            out.moveTo(cursor.column(), cursor.row());
            out.raw(wasShown ? "" : "\u001b[?25h");
        } else if (next.cursor().isEmpty() && (wasShown || known.isEmpty())) {
            out.raw("\u001b[?25l");
        }
    }

    /** The rows a terminal shows; a row that came in by scrolling or was cleared is blank. */
    private record Rows(Frame before, int[] source) {
        static final int BLANK = -1;

        static Rows of(Frame before, Frame next) {
            int[] source = new int[next.height()];
            for (int row = 0; row < source.length; row++) {
                source[row] = row;
            }
            return new Rows(before, source);
        }

        static Rows blank(Frame next) {
            int[] source = new int[next.height()];
            Arrays.fill(source, BLANK);
            return new Rows(next, source);
        }

        static Rows scrolled(Frame before, Frame next, Scroll scroll) {
            Rows rows = of(before, next);
            for (int row = scroll.top(); row <= scroll.bottom(); row++) {
                int from = row + scroll.up();
                rows.source[row] = from < scroll.top() || from > scroll.bottom() ? BLANK : from;
            }
            return rows;
        }

        boolean sameRow(int row, Frame next) {
            return source[row] != BLANK && next.sameRow(row, before, source[row]);
        }

        boolean same(int column, int row, Frame next) {
            int from = source[row];
            String text = from == BLANK ? " " : before.text(column, from);
            Style style = from == BLANK ? Style.PLAIN : before.style(column, from);
            return text.equals(next.text(column, row)) && looksSame(style, next.style(column, row), text);
        }

        private static boolean looksSame(Style one, Style other, String text) {
            int showing = Style.UNDERLINE | Style.REVERSE;
            return one == other
                    || one.equals(other)
                    || text.equals(" ")
                            && one.bg() == other.bg()
                            && ((one.attributes() | other.attributes()) & showing) == 0;
        }
    }

    /** Paints the changed cells of one row. */
    private static final class RowPainter {
        private final Rows rows;
        private final Frame next;
        private final int row;
        private final ScreenBytes out;
        /** Cells up to here are painted whatever they were: a cluster wider than expected may have covered them. */
        private int covered;

        RowPainter(Rows rows, Frame next, int row, ScreenBytes out) {
            this.rows = rows;
            this.next = next;
            this.row = row;
            this.out = out;
        }

        void paint() {
            int end = contentEnd();
            int column = 0;
            while (column < end) {
                int cells = cellsAt(column);
                if (changed(column, cells) || column < covered) {
                    put(column, cells);
                }
                column += cells;
            }
            if (column < next.width() && restChanged(column)) {
                out.pen(Style.PLAIN);
                out.moveTo(column, row);
                out.raw("\u001b[K");
            }
        }

        /** Behind the last cell that is not a plain blank, unless the blanks are too few to erase at once. */
        private int contentEnd() {
            int end = next.width();
            while (end > 0 && isPlainBlank(end - 1)) {
                end--;
            }
            return next.width() - end > 3 ? end : next.width();
        }

        private boolean isPlainBlank(int column) {
            return next.text(column, row).equals(" ") && next.style(column, row).equals(Style.PLAIN);
        }

        private boolean restChanged(int from) {
            boolean changed = from < covered;
            for (int column = from; column < next.width() && !changed; column++) {
                changed = !rows.same(column, row, next);
            }
            return changed;
        }

        private int cellsAt(int column) {
            return column + 1 < next.width() && next.text(column + 1, row).isEmpty() ? 2 : 1;
        }

        private boolean changed(int column, int cells) {
            return !rows.same(column, row, next) || cells == 2 && !rows.same(column + 1, row, next);
        }

        private void put(int column, int cells) {
            reach(column);
            String text = next.text(column, row);
            Style style = next.style(column, row);
            if (text.equals(" ")) {
                out.penForBlank(style);
            } else {
                out.pen(style);
            }
            boolean doubtful = TextWidth.isDoubtful(text);
            if (doubtful && cells == 2) {
                out.text("  ", 2, next.width());
                out.moveTo(column, row);
            }
            out.text(text, cells, next.width());
            if (doubtful) {
                covered = Math.max(covered, column + TextWidth.most(text));
                if (!goesOnInDoubt(column + cells)) {
                    out.loseColumn();
                }
            }
        }

        /** A run of symbols of one cell each needs one cursor move at its end, not one after each. */
        private boolean goesOnInDoubt(int column) {
            return column < next.width()
                    && cellsAt(column) == 1
                    && cellsAt(column - 1) == 1
                    && next.text(column, row).length() == 1
                    && next.text(column - 1, row).length() == 1
                    && TextWidth.isDoubtful(next.text(column, row))
                    && changed(column, 1);
        }

        /** Moves to a column; over a few unchanged cells it is shorter to write them again. */
        private void reach(int column) {
            int from = out.columnIn(row);
            if (from >= 0 && column > from && column - from <= 3) {
                boolean cheap = true;
                for (int at = from; at < column && cheap; at++) {
                    cheap = next.text(at, row).length() == 1
                            && next.text(at, row).charAt(0) < 0x7F
                            && out.hasPen(next.style(at, row));
                }
                for (int at = from; at < column && cheap; at++) {
                    out.text(next.text(at, row), 1, next.width());
                }
            }
            out.moveTo(column, row);
        }
    }
}
