package dev.looptop.ui.live;

import dev.looptop.cell.CleanText;
import dev.looptop.cell.Rect;
import dev.looptop.ui.desk.Pane;
import dev.looptop.ui.keys.Action;
import dev.looptop.ui.keys.Context;
import dev.looptop.ui.part.Goal;
import dev.looptop.ui.part.Hits;
import dev.looptop.ui.part.Panel;
import dev.looptop.ui.part.Reply;
import dev.looptop.ui.part.Scene;
import dev.looptop.ui.part.Stride;
import dev.looptop.ui.part.Wanted;
import dev.looptop.ui.part.Wish;
import dev.looptop.ui.reading.Reading;
import dev.looptop.ui.search.SearchBar;
import dev.looptop.ui.text.Pager;
import dev.looptop.ui.text.Search;
import java.util.List;
import java.util.Optional;

/** Pane 4: the events of the open session, or the log of its phase. */
public record LivePane(LiveStream stream) implements Panel<LivePane> {
    private static final String LOG = "live";

    /** No session. */
    public static final LivePane EMPTY = new LivePane(LiveStream.EMPTY);

    @Override
    public Context context() {
        return Context.LIVE;
    }

    @Override
    public Optional<Reply<LivePane>> act(Action action, Scene scene) {
        return switch (action) {
            case TOP -> of(stream.top());
            case END -> of(stream.bottom());
            case DOWN, UP, HALF_DOWN, HALF_UP, PAGE_DOWN, PAGE_UP ->
                of(stream.scrolled(Stride.of(action, stream.view().height())));
            case LEFT, RIGHT -> Optional.of(sideways(action == Action.LEFT ? -1 : 1, scene));
            case ENTER -> Optional.of(Reply.of(this).wishing(new Wish.Focus(Pane.DIFF)));
            case STREAM -> Optional.of(switched(scene.reading()));
            case WRAP -> Optional.of(wrapped(!stream.wrap()));
            case FOLLOW -> Optional.of(following(!stream.follow()));
            case SEARCH ->
                Optional.of(Reply.of(this).wishing(new Wish.Show(SearchBar.over(Pane.LIVE, stream.search()))));
            case NEXT_HIT, PREVIOUS_HIT -> Optional.of(Hits.moved(this, stream.search(), action, this::searched));
            default -> Optional.empty();
        };
    }

    @Override
    public LivePane fitted(Rect inner, Scene scene) {
        int lead = stream.log() ? 0 : LiveStream.LEAD;
        LiveStream room = stream.sized(inner.width() - lead, inner.height());
        Reading reading = scene.reading();
        if (reading.session().isEmpty() || reading.version() == room.madeOf()) {
            return new LivePane(room);
        }
        Optional<List<LiveLine>> next = room.log()
                ? reading.text(LOG).map(LiveStream::lines)
                : Optional.of(LiveStream.events(reading.session().get()));
        return new LivePane(
                next.map(lines -> room.filled(lines).made(reading.version())).orElse(room));
    }

    @Override
    public LivePane opening() {
        return new LivePane(stream.opening());
    }

    @Override
    public Reply<LivePane> scrolled(int rows, Scene scene) {
        return Reply.of(new LivePane(stream.scrolled(rows)));
    }

    @Override
    public Search search() {
        return stream.search();
    }

    @Override
    public LivePane search(String text) {
        return new LivePane(stream.search(text));
    }

    @Override
    public LivePane searched(Search next) {
        return new LivePane(stream.searched(next));
    }

    @Override
    public Optional<Reply<LivePane>> toward(Goal goal, Scene scene) {
        Search found = goal.search(
                stream.lines().size(),
                line -> stream.lines().get(line).text(),
                CleanText.line(goal.hit().text()));
        return Optional.of(Goal.reached(found.line() < 0 ? this : searched(found), found));
    }

    @Override
    public List<String> text(Scene scene) {
        return stream.lines().stream().map(LiveLine::text).toList();
    }

    @Override
    public List<Wanted> wants(Scene scene) {
        return stream.log() && scene.layout().shows(Pane.LIVE)
                ? scene.reading()
                        .session()
                        .map(session -> List.of(new Wanted(LOG, LiveStream.newestBody(session), true)))
                        .orElse(List.of())
                : List.of();
    }

    private Reply<LivePane> sideways(int step, Scene scene) {
        return stream.wrap()
                ? Reply.of(this)
                        .saying(Pager.wrappedWords(scene.setting().keys().said(Action.WRAP)))
                : Reply.of(new LivePane(stream.sideways(step)));
    }

    private Reply<LivePane> wrapped(boolean on) {
        return Reply.of(new LivePane(stream.wrapped(on))).saying(Pager.wrapWords(on));
    }

    private Reply<LivePane> following(boolean on) {
        return Reply.of(new LivePane(stream.following(on))).saying(on ? "follow on" : "follow off");
    }

    /** The log of the newest phase, or the events. */
    private Reply<LivePane> switched(Reading reading) {
        boolean none = !stream.log()
                && reading.session()
                        .filter(session -> !LiveStream.newestBody(session).isEmpty())
                        .isEmpty();
        return none
                ? Reply.of(this).saying("no phase log is recorded for this session")
                : Reply.of(new LivePane(stream.showing(!stream.log())));
    }

    private static Optional<Reply<LivePane>> of(LiveStream next) {
        return Optional.of(Reply.of(new LivePane(next)));
    }
}
