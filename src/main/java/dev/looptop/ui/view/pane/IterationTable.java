package dev.looptop.ui.view.pane;

import dev.looptop.cell.CleanText;
import dev.looptop.cell.Rect;
import dev.looptop.model.DiffStat;
import dev.looptop.model.Iteration;
import dev.looptop.model.SessionRow;
import dev.looptop.model.SpanWords;
import dev.looptop.model.State;
import dev.looptop.ui.UiState;
import dev.looptop.ui.gate.Remedy;
import dev.looptop.ui.text.Role;
import dev.looptop.ui.text.StatusWord;
import dev.looptop.ui.text.Verdicts;
import dev.looptop.ui.view.paint.Brush;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The table of iterations: number 4, verdict 10, time 8, gap 2, bar, files 6, added 6, removed 5, mark 5. Where there is
 * no room the bar goes first, then files, marks, counts.
 */
final class IterationTable {
    private static final int WIDEST_BAR = 48;
    private static final int LEAST_BAR = 6;
    private static final int FIXED = 46;
    private static final int WITHOUT_FILES = 40;
    private static final int WITHOUT_MARKS = 35;

    private final Brush brush;
    private final UiState state;
    private final int left;
    private final int width;
    private final int bar;
    private final double longest;
    private final State now;
    private final Optional<Instant> last;

    IterationTable(Brush brush, UiState state, Rect inner) {
        this.brush = brush;
        this.state = state;
        this.left = inner.x();
        this.width = inner.width();
        this.now = state.openRow().map(row -> row.judgement().state()).orElse(State.ENDED);
        Optional<SessionRow> session = state.openRow();
        boolean over = now == State.ENDED || session.filter(Remedy::gone).isPresent();
        this.last = over
                ? session.flatMap(row -> row.summary().activity().lastSign().or(row::moment))
                : Optional.empty();
        int room = Math.min(WIDEST_BAR, width - FIXED);
        this.bar = room >= LEAST_BAR ? room : 0;
        this.longest = state.reading().iterations().stream()
                .flatMap(iteration -> took(iteration).stream())
                .mapToDouble(Duration::toMillis)
                .max()
                .orElse(1);
    }

    /** The heads of the columns. */
    void head(int row) {
        brush.right(left + 2, row, "#", Role.DIM);
        brush.put(left + 4, row, "Verdict", Role.DIM, 10);
        brush.right(left + 22, row, "Time", Role.DIM);
        if (width >= FIXED) {
            brush.right(counts(), row, "Files", Role.DIM);
        }
        if (width >= WITHOUT_MARKS) {
            brush.right(counts() + 6, row, "+", Role.DIM);
            brush.right(counts() + 11, row, "-", Role.DIM);
        }
    }

    /** One iteration. */
    void row(int row, Iteration iteration) {
        boolean open = iteration.open();
        String number = Integer.toString(iteration.number());
        brush.right(left + Math.max(2, number.length()), row, number, Role.TEXT);
        boolean waits = open && now == State.WAITING;
        String verdict = CleanText.line(Verdicts.word(iteration));
        int footnote = verdict.indexOf(" (");
        String whole = footnote > 0 ? verdict.substring(0, footnote) : verdict;
        String word = waits ? StatusWord.WAIT.longWord() : open && last.isPresent() ? "unfinished" : whole;
        Role role = open && last.isPresent() ? Role.NUMBER : Verdicts.role(iteration);
        brush.put(left + 4, row, word, waits ? Role.WAITING : role == Role.NUMBER ? Role.TEXT : role, 10);
        Optional<Duration> took = took(iteration);
        boolean ticks = !open || now == State.RUNNING;
        String time = took.map(ticks ? SpanWords::exact : SpanWords::of)
                .orElse(brush.glyphs().unknown());
        brush.right(left + 22, row, time, open ? Role.TEXT : Role.DIM);
        if (bar > 0) {
            took.ifPresent(span -> rule(row, role, span));
        }
        changes(row, iteration);
    }

    /**
     * How long an iteration took; the open one until now, to the second only while the session runs, and of a session
     * whose process is gone until its last sign.
     */
    private Optional<Duration> took(Iteration iteration) {
        if (iteration.durationSecs().isPresent()) {
            return Optional.of(
                    Duration.ofMillis((long) (iteration.durationSecs().getAsDouble() * 1000)));
        }
        if (!iteration.open()) {
            return Optional.empty();
        }
        Optional<Duration> span =
                iteration.startedAt().map(start -> Duration.between(start, last.orElse(state.shownAt())));
        span = span.map(s -> s.isNegative() ? Duration.ZERO : s);
        boolean exact = now == State.RUNNING || last.isPresent();
        return exact ? span : span.map(s -> s.toMinutes() > 0 ? Duration.ofMinutes(s.toMinutes()) : s);
    }

    private void rule(int row, Role role, Duration span) {
        int halves = (int) Math.round(span.toMillis() / Math.max(1, longest) * bar * 2);
        String text = brush.glyphs().rule(Math.max(span.toMillis() > 0 ? 1 : 0, halves));
        brush.put(left + 24, row, text, role, bar);
    }

    /** The column behind the number of files. */
    private int counts() {
        return left + 24 + bar + (width >= FIXED ? 6 : 0);
    }

    private void changes(int row, Iteration iteration) {
        Optional<DiffStat> stat = iteration.changes();
        String none = brush.glyphs().unknown();
        if (width >= FIXED) {
            brush.right(
                    counts(), row, stat.map(s -> Integer.toString(s.files())).orElse(none), Role.DIM);
        }
        if (width >= WITHOUT_MARKS) {
            brush.right(counts() + 6, row, stat.map(s -> "+" + s.added()).orElse(none), part(stat, Role.ADDED));
            brush.right(counts() + 11, row, stat.map(s -> "-" + s.removed()).orElse(none), part(stat, Role.REMOVED));
        }
        if (width >= WITHOUT_FILES) {
            mark(counts() + 13, row, iteration);
        }
    }

    private static Role part(Optional<DiffStat> stat, Role role) {
        return stat.isPresent() ? role : Role.DIM;
    }

    private void mark(int column, int row, Iteration iteration) {
        if (!iteration.repeats().isEmpty()) {
            brush.put(column, row, "= " + iteration.repeats().get(0), Role.LIMIT, 4);
        } else if (!iteration.undoes().isEmpty()) {
            brush.put(column, row, "~ " + iteration.undoes().get(0), Role.LIMIT, 4);
        } else if (returning(iteration) > 0) {
            brush.put(column, row, returning(iteration) + "=", Role.LIMIT, 4);
        } else if (iteration.open()) {
            state.openRow()
                    .map(session -> StatusWord.of(session.judgement()))
                    .filter(StatusWord::needsYou)
                    .ifPresent(word ->
                            brush.put(column, row, word.glyph(brush.glyphs().ascii()), word.role(), 1));
        }
    }

    /** How many of its hunks an earlier iteration had, where its patch has been looked at. */
    private int returning(Iteration iteration) {
        return state.diff().sheet().source().returning().getOrDefault(iteration.number(), 0);
    }
}
