package dev.looptop.ui.search;

import dev.looptop.cell.CleanText;
import dev.looptop.model.SessionId;
import dev.looptop.model.SessionRow;
import dev.looptop.query.Hit;
import dev.looptop.query.TextPattern;
import dev.looptop.ui.keys.Action;
import dev.looptop.ui.keys.Context;
import dev.looptop.ui.list.ListRow;
import dev.looptop.ui.part.Answer;
import dev.looptop.ui.part.Cmd;
import dev.looptop.ui.part.Dialog;
import dev.looptop.ui.part.Msg;
import dev.looptop.ui.part.Scene;
import dev.looptop.ui.part.SearchProgress;
import dev.looptop.ui.part.Wish;
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
 */
public record Everywhere(
        int run, TextField text, List<Row> rows, int hits, int sessions, int cursor, int top, SearchProgress progress)
        implements Dialog {
    /** More hits than anybody reads; the search ends there and says so. */
    public static final int MOST_HITS = 5_000;

    /** Below this a search would find everything. */
    public static final int LEAST_TEXT = 2;

    /** Nothing was searched for yet. */
    public static final Everywhere NONE =
            new Everywhere(0, TextField.EMPTY, List.of(), 0, 0, -1, 0, SearchProgress.IDLE);

    public Everywhere {
        rows = List.copyOf(rows);
    }

    /** A heading, which has no hit, or a line in which something was found. */
    public record Row(SessionId session, Optional<Hit> hit) {}

    /** Another search begins. */
    public Everywhere searching(TextField next, int total) {
        return new Everywhere(run + 1, next, List.of(), 0, 0, -1, 0, new SearchProgress(0, total, total > 0, ""));
    }

    /** The text edited where that changes no search. */
    public Everywhere typed(TextField next) {
        return new Everywhere(run, next, rows, hits, sessions, cursor, top, progress);
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
        return new Everywhere(run, text, next, hits + more.size(), sessions + 1, at, top, progress);
    }

    /** The search went on. */
    public Everywhere progressed(int ofRun, SearchProgress next) {
        return ofRun != run ? this : new Everywhere(run, text, rows, hits, sessions, cursor, top, next);
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
        return new Everywhere(run, text, rows, hits, sessions, row, view.offset(), progress);
    }

    /** The hit under the cursor. */
    public Optional<Hit> chosen() {
        return cursor < 0 ? Optional.empty() : rows.get(cursor).hit();
    }

    @Override
    public Context context() {
        return Context.EVERYWHERE;
    }

    @Override
    public boolean kept() {
        return true;
    }

    @Override
    public Optional<Answer<Dialog>> act(Action action, Scene scene) {
        if (TextField.edits(action)) {
            return Optional.of(with(text.edited(action), scene));
        }
        int height = height(scene);
        return switch (action) {
            case UP -> Optional.of(Answer.of(moved(-1, height)));
            case DOWN -> Optional.of(Answer.of(moved(1, height)));
            case PAGE_UP -> Optional.of(Answer.of(moved(-height, height)));
            case PAGE_DOWN -> Optional.of(Answer.of(moved(height, height)));
            case ACCEPT -> Optional.of(gone(scene));
            case CANCEL -> Optional.of(stopped().wishing(new Wish.Close()));
            default -> Optional.empty();
        };
    }

    @Override
    public Answer<Dialog> typed(String more, Scene scene) {
        return with(text.inserted(more), scene);
    }

    @Override
    public Optional<Answer<Dialog>> heard(Msg message, Scene scene) {
        if (message instanceof Msg.Searched searched) {
            return Optional.of(Answer.of(progressed(searched.run(), searched.progress())));
        }
        if (message instanceof Msg.Found found) {
            Everywhere next = found(found.run(), found.hits());
            Answer<Dialog> answer = Answer.of(next);
            return Optional.of(next.full() && next != this ? answer.doing(new Cmd.StopSearch()) : answer);
        }
        return Optional.empty();
    }

    @Override
    public List<String> text(Scene scene) {
        return rows.stream()
                .map(row -> row.hit()
                        .map(hit -> "  " + CleanText.line(hit.text()))
                        .orElse(row.session().name()))
                .toList();
    }

    /** Rows for hits: the screen without header, footer, border, and the field. */
    private static int height(Scene scene) {
        return Math.max(1, scene.setting().rows() - 7);
    }

    private Answer<Dialog> stopped() {
        Answer<Dialog> answer = Answer.of(this);
        return progress.running() ? answer.doing(new Cmd.StopSearch()) : answer;
    }

    /** The text edited; another text is searched for at once. */
    private Answer<Dialog> with(TextField next, Scene scene) {
        if (next.text().equals(text.text())) {
            return Answer.of(typed(next));
        }
        if (next.text().strip().length() < LEAST_TEXT) {
            return stopped().map(same -> searching(next, 0));
        }
        List<SessionId> shown = scene.list().rows().stream()
                .map(ListRow::session)
                .flatMap(Optional::stream)
                .map(SessionRow::id)
                .toList();
        Everywhere searching = searching(next, shown.size());
        TextPattern pattern = TextPattern.expression(next.text()).orElseGet(() -> TextPattern.literal(next.text()));
        return Answer.<Dialog>of(searching).doing(new Cmd.SearchAll(searching.run, pattern, shown));
    }

    private Answer<Dialog> gone(Scene scene) {
        Optional<Hit> hit = chosen();
        if (hit.isEmpty()) {
            return Answer.<Dialog>of(this).saying("no hit to go to");
        }
        boolean listed = scene.list().rows().stream()
                .flatMap(row -> row.session().stream())
                .anyMatch(row -> row.id().equals(hit.get().session()));
        return listed
                ? stopped().wishing(new Wish.GoTo(hit.get(), text.text()))
                : Answer.<Dialog>of(this).saying("the session is not in the list any more");
    }
}
