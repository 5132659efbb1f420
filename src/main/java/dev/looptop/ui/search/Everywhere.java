package dev.looptop.ui.search;

import dev.looptop.model.SessionId;
import dev.looptop.query.Hit;
import dev.looptop.ui.text.TextField;
import dev.looptop.ui.text.Viewport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A search through every text of the sessions that the filter shows, its hits coming in while it runs.
 *
 * @param run counted up with every search, so that what comes of an earlier one is not taken
 * @param text what is searched for
 * @param rows hits under a heading for each session
 * @param hits how many there are
 * @param sessions how many sessions hold them
 * @param cursor the row under the cursor, -1 without a hit
 * @param top first visible row
 * @param progress how far it is
 * @param goal the hit that the person went to, until its line is on the screen
 */
public record Everywhere(
        int run,
        TextField text,
        List<Row> rows,
        int hits,
        int sessions,
        int cursor,
        int top,
        Progress progress,
        Optional<Hit> goal) {
    /** More hits than anybody reads; the search ends there and says so. */
    public static final int MOST_HITS = 5_000;

    /** Below this a search would find everything. */
    public static final int LEAST_TEXT = 2;

    /** Nothing was searched for yet. */
    public static final Everywhere NONE =
            new Everywhere(0, TextField.EMPTY, List.of(), 0, 0, -1, 0, Progress.IDLE, Optional.empty());

    public Everywhere {
        rows = List.copyOf(rows);
    }

    /** A heading, which has no hit, or a line in which something was found. */
    public record Row(SessionId session, Optional<Hit> hit) {}

    /**
     * How far a search is.
     *
     * @param done sessions looked through
     * @param total sessions to look through
     * @param running whether it goes on
     * @param trouble what it could not do, empty when nothing is wrong
     */
    public record Progress(int done, int total, boolean running, String trouble) {
        static final Progress IDLE = new Progress(0, 0, false, "");
    }

    /** Another search begins. */
    public Everywhere searching(TextField next, int total) {
        return new Everywhere(
                run + 1, next, List.of(), 0, 0, -1, 0, new Progress(0, total, total > 0, ""), Optional.empty());
    }

    /** The text edited where that changes no search. */
    public Everywhere typed(TextField next) {
        return new Everywhere(run, next, rows, hits, sessions, cursor, top, progress, goal);
    }

    /** Hits of one session came. */
    public Everywhere found(int ofRun, List<Hit> more) {
        if (ofRun != run || more.isEmpty() || hits >= MOST_HITS) {
            return this;
        }
        List<Row> next = new ArrayList<>(rows);
        next.add(new Row(more.get(0).session(), Optional.empty()));
        more.forEach(hit -> next.add(new Row(hit.session(), Optional.of(hit))));
        int at = cursor < 0 ? 1 : cursor;
        return new Everywhere(run, text, next, hits + more.size(), sessions + 1, at, top, progress, goal);
    }

    /** The search went on. */
    public Everywhere progressed(int ofRun, Progress next) {
        return ofRun != run ? this : new Everywhere(run, text, rows, hits, sessions, cursor, top, next, goal);
    }

    /** Whether so much was found that looking on would help nobody. */
    public boolean full() {
        return hits >= MOST_HITS;
    }

    /** The cursor moved over this many hits, kept among {@code height} visible rows. */
    public Everywhere moved(int by, int height) {
        int at = cursor;
        for (int left = Math.abs(by); left > 0; left--) {
            int next = at + Integer.signum(by);
            while (next >= 0 && next < rows.size() && rows.get(next).hit().isEmpty()) {
                next += Integer.signum(by);
            }
            if (next < 0 || next >= rows.size()) {
                break;
            }
            at = next;
        }
        return at < 0 ? this : showing(at, height);
    }

    private Everywhere showing(int row, int height) {
        boolean heading = row > 0 && rows.get(row - 1).hit().isEmpty();
        Viewport view = new Viewport(top, Math.max(1, height))
                .showing(heading ? row - 1 : row, rows.size())
                .showing(row, rows.size());
        return new Everywhere(run, text, rows, hits, sessions, row, view.offset(), progress, goal);
    }

    /** The hit under the cursor. */
    public Optional<Hit> chosen() {
        return cursor < 0 ? Optional.empty() : rows.get(cursor).hit();
    }

    /** On the way to a hit, or there. */
    public Everywhere going(Optional<Hit> to) {
        return new Everywhere(run, text, rows, hits, sessions, cursor, top, progress, to);
    }
}
