package dev.looptop.ui;

import dev.looptop.model.SessionId;
import dev.looptop.model.SessionRow;
import dev.looptop.query.SessionFilter;
import dev.looptop.replay.Playback;
import dev.looptop.ui.choice.Setting;
import dev.looptop.ui.choice.TimeMode;
import dev.looptop.ui.desk.Desk;
import dev.looptop.ui.desk.Layout;
import dev.looptop.ui.detail.DetailPane;
import dev.looptop.ui.diff.DiffPane;
import dev.looptop.ui.keys.Context;
import dev.looptop.ui.list.Counts;
import dev.looptop.ui.list.SessionList;
import dev.looptop.ui.live.LivePane;
import dev.looptop.ui.reading.Reading;
import dev.looptop.ui.search.Everywhere;
import dev.looptop.ui.text.Moments;
import dev.looptop.ui.watch.Alerts;
import dev.looptop.ui.watch.Watching;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Everything the screen is drawn from.
 *
 * @param setting the terminal and the person
 * @param now the time of the last tick, UTC
 * @param sessions pane 1
 * @param reading the open session
 * @param detail pane 2
 * @param diff pane 3
 * @param live pane 4
 * @param desk which panes are where
 * @param before the desk before the last change of view
 * @param overlay what lies over the panes
 * @param alerts who asks for the person
 * @param times how moments are said
 * @param watching how the world is watched
 * @param everywhere the search through all sessions
 * @param replay the open session played again, while it is
 * @param marked the session that another one is to be compared with
 * @param notice one line for the person until the next key, empty without one
 */
public record UiState(
        Setting setting,
        Instant now,
        SessionList sessions,
        Reading reading,
        DetailPane detail,
        DiffPane diff,
        LivePane live,
        Desk desk,
        Desk before,
        Overlay overlay,
        Alerts alerts,
        TimeMode times,
        Watching watching,
        Everywhere everywhere,
        Optional<Playback> replay,
        Optional<SessionId> marked,
        String notice) {

    /** The start: nothing known, this filter, panes not yet fitted. */
    static UiState initial(Setting setting, Instant now, SessionFilter filter) {
        Draft start = new Draft();
        start.setting = setting;
        start.now = now;
        start.sessions = SessionList.empty(filter);
        return start.state();
    }

    /** Where everything stands. */
    public Layout layout() {
        return Layout.of(setting.columns(), setting.rows(), desk, detail.document());
    }

    /** Moments in words. */
    public Moments moments() {
        return new Moments(now, setting.zone());
    }

    /** The context that keys are looked up in. */
    public Context context() {
        if (!(overlay instanceof Overlay.None)) {
            return overlay.context();
        }
        if (isEmpty()) {
            return Context.EMPTY;
        }
        return switch (desk.focus()) {
            case SESSIONS -> Context.SESSIONS;
            case DETAIL -> detail.document() ? Context.DOCUMENT : Context.DETAIL;
            case DIFF -> Context.DIFF;
            case LIVE -> Context.LIVE;
        };
    }

    /** Whether there is no session at all, whatever the filter. */
    public boolean isEmpty() {
        return sessions.table().counts().all() == 0 && sessions.selected().isEmpty();
    }

    /** The list's row of the open session, which knows its newest state; while it is played again, its state then. */
    public Optional<SessionRow> openRow() {
        if (replay.isPresent()) {
            Playback then = replay.get();
            return Optional.of(new SessionRow(then.session().summary(), then.judgement()));
        }
        return reading.id().flatMap(id -> sessions.table().get(id).or(sessions::selectedRow));
    }

    /** Whether something on the screen may change with the second: a session at work, or a passing notice. */
    public boolean restless() {
        Counts counts = sessions.table().counts();
        return counts.running() + counts.quiet() + counts.needYou() > 0 || !notice.isEmpty();
    }

    UiState setting(Setting next) {
        return with(draft -> draft.setting = next);
    }

    UiState at(Instant next) {
        return with(draft -> draft.now = next);
    }

    UiState sessions(SessionList next) {
        return with(draft -> draft.sessions = next);
    }

    UiState reading(Reading next) {
        return with(draft -> draft.reading = next);
    }

    UiState detail(DetailPane next) {
        return with(draft -> draft.detail = next);
    }

    UiState diff(DiffPane next) {
        return with(draft -> draft.diff = next);
    }

    UiState live(LivePane next) {
        return with(draft -> draft.live = next);
    }

    /** Another desk; the one before is kept for the key that goes back to it. */
    UiState desk(Desk next) {
        return next.equals(desk)
                ? this
                : with(draft -> {
                    draft.desk = next;
                    draft.before = desk;
                });
    }

    UiState overlay(Overlay next) {
        return with(draft -> draft.overlay = next);
    }

    /** With its dialog scrolled no further than this top row. */
    public UiState overlayUpTo(int last) {
        Overlay reined = overlay.upTo(last);
        return reined == overlay ? this : overlay(reined);
    }

    UiState alerts(Alerts next) {
        return with(draft -> draft.alerts = next);
    }

    UiState times(TimeMode next) {
        return with(draft -> draft.times = next);
    }

    UiState watching(Watching next) {
        return with(draft -> draft.watching = next);
    }

    UiState everywhere(Everywhere next) {
        return with(draft -> draft.everywhere = next);
    }

    UiState replay(Optional<Playback> next) {
        return with(draft -> draft.replay = next);
    }

    /** The moment that the open session is shown at: now, or where its replay is. */
    public Instant shownAt() {
        return replay.map(Playback::at).orElse(now);
    }

    /** Whether a recorded session plays by itself, so that the screen changes with every tenth of a second. */
    public boolean plays() {
        return replay.filter(Playback::playing).isPresent();
    }

    UiState marked(Optional<SessionId> next) {
        return with(draft -> draft.marked = next);
    }

    UiState notice(String next) {
        return with(draft -> draft.notice = next);
    }

    private UiState with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.state();
    }

    /** The components while the next state is made; beside the record's head the only place that names them all. */
    private static final class Draft {
        private Setting setting;
        private Instant now;
        private SessionList sessions;
        private Reading reading = Reading.NONE;
        private DetailPane detail = DetailPane.EMPTY;
        private DiffPane diff = DiffPane.EMPTY;
        private LivePane live = LivePane.EMPTY;
        private Desk desk = Desk.START;
        private Desk before = Desk.START;
        private Overlay overlay = Overlay.NONE;
        private Alerts alerts = Alerts.NONE;
        private TimeMode times = TimeMode.RELATIVE;
        private Watching watching = Watching.NONE;
        private Everywhere everywhere = Everywhere.NONE;
        private Optional<Playback> replay = Optional.empty();
        private Optional<SessionId> marked = Optional.empty();
        private String notice = "";

        private Draft() {}

        private Draft(UiState of) {
            setting = of.setting;
            now = of.now;
            sessions = of.sessions;
            reading = of.reading;
            detail = of.detail;
            diff = of.diff;
            live = of.live;
            desk = of.desk;
            before = of.before;
            overlay = of.overlay;
            alerts = of.alerts;
            times = of.times;
            watching = of.watching;
            everywhere = of.everywhere;
            replay = of.replay;
            marked = of.marked;
            notice = of.notice;
        }

        private UiState state() {
            return new UiState(
                    setting,
                    now,
                    sessions,
                    reading,
                    detail,
                    diff,
                    live,
                    desk,
                    before,
                    overlay,
                    alerts,
                    times,
                    watching,
                    everywhere,
                    replay,
                    marked,
                    notice);
        }
    }
}
