package dev.looptop.ui;

import dev.looptop.model.SessionId;
import dev.looptop.model.SessionRow;
import dev.looptop.query.SessionFilter;
import dev.looptop.replay.Playback;
import dev.looptop.ui.choice.Setting;
import dev.looptop.ui.choice.TimeMode;
import dev.looptop.ui.desk.Desk;
import dev.looptop.ui.desk.Layout;
import dev.looptop.ui.detail.Detail;
import dev.looptop.ui.diff.DiffReader;
import dev.looptop.ui.keys.Context;
import dev.looptop.ui.list.Counts;
import dev.looptop.ui.list.SessionList;
import dev.looptop.ui.live.LiveStream;
import dev.looptop.ui.part.Dialog;
import dev.looptop.ui.part.Goal;
import dev.looptop.ui.part.Scene;
import dev.looptop.ui.reading.Reading;
import dev.looptop.ui.text.Moments;
import dev.looptop.ui.watch.Alerts;
import dev.looptop.ui.watch.Watching;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Everything the screen is drawn from.
 *
 * @param setting the terminal and the user
 * @param now the time of the last tick, UTC
 * @param times how moments are said
 * @param panes what stands in the panes
 * @param reading the open session
 * @param desks which panes are where, and were before the last change of view
 * @param dialogs what lies over the panes
 * @param watch who asks for the user, and how the world is watched
 * @param goal the line that the user went to, until it is on the screen
 * @param replay the open session played again, while it is
 * @param marked the session that another one is to be compared with
 * @param notice one line for the user until the next key, empty without one
 */
public record UiState(
        Setting setting,
        Instant now,
        TimeMode times,
        Panes panes,
        Reading reading,
        Desks desks,
        Dialogs dialogs,
        Watch watch,
        Optional<Goal> goal,
        Optional<Playback> replay,
        Optional<SessionId> marked,
        String notice) {
    /** The start: nothing known, this filter, panes not yet fitted. */
    static UiState initial(Setting setting, Instant now, SessionFilter filter) {
        return new UiState(
                setting,
                now,
                TimeMode.RELATIVE,
                Panes.of(SessionList.empty(filter)),
                Reading.NONE,
                Desks.START,
                Dialogs.NONE,
                Watch.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    /** Where everything stands. */
    public Layout layout() {
        return Layout.of(setting.columns(), setting.rows(), desk(), detail().document());
    }

    /** Moments in words. */
    public Moments moments() {
        return new Moments(now, setting.zone());
    }

    /** What a part may look at. */
    public Scene scene() {
        return new Scene(
                setting,
                new Scene.Clock(now, shownAt(), times),
                layout(),
                desk(),
                sessions(),
                reading,
                openRow(),
                marked,
                new Scene.Patch(diff().sheet().source(), diff().loading()),
                panes.of(desk().focus()).search());
    }

    /** The context that keys are looked up in. */
    public Context context() {
        return dialog().map(Dialog::context)
                .orElseGet(() ->
                        isEmpty() ? Context.EMPTY : panes.of(desk().focus()).context());
    }

    /** What has the keys above the panes. */
    public Optional<Dialog> dialog() {
        return dialogs.top();
    }

    /** The list of sessions. */
    public SessionList sessions() {
        return panes.sessions().list();
    }

    /** Pane 2. */
    public Detail detail() {
        return panes.detail().detail();
    }

    /** Pane 3. */
    public DiffReader diff() {
        return panes.diff().reader();
    }

    /** Pane 4. */
    public LiveStream live() {
        return panes.live().stream();
    }

    /** Which panes are where. */
    public Desk desk() {
        return desks.here();
    }

    /** Who asks for the user. */
    public Alerts alerts() {
        return watch.alerts();
    }

    /** How the world is watched. */
    public Watching watching() {
        return watch.places();
    }

    /** Whether there is no session at all, whatever the filter. */
    public boolean isEmpty() {
        return sessions().table().counts().all() == 0 && sessions().selected().isEmpty();
    }

    /** The list's row of the open session, which knows its newest state; while it is played again, its state then. */
    public Optional<SessionRow> openRow() {
        if (replay.isPresent()) {
            Playback then = replay.get();
            return Optional.of(new SessionRow(then.session().summary(), then.judgement()));
        }
        return reading.id().flatMap(id -> sessions().table().get(id).or(sessions()::selectedRow));
    }

    /** Whether something on the screen may change with the second: a session at work, or a passing notice. */
    public boolean restless() {
        Counts counts = sessions().table().counts();
        return counts.running() + counts.quiet() + counts.needYou() > 0 || !notice.isEmpty();
    }

    /** The moment that the open session is shown at: now, or where its replay is. */
    public Instant shownAt() {
        return replay.map(Playback::at).orElse(now);
    }

    /** Whether a recorded session plays by itself, so that the screen changes with every tenth of a second. */
    public boolean plays() {
        return replay.filter(Playback::playing).isPresent();
    }

    UiState setting(Setting next) {
        return with(draft -> draft.setting = next);
    }

    UiState at(Instant next) {
        return with(draft -> draft.now = next);
    }

    UiState times(TimeMode next) {
        return with(draft -> draft.times = next);
    }

    UiState panes(Panes next) {
        return next == panes ? this : with(draft -> draft.panes = next);
    }

    UiState sessions(SessionList next) {
        return next == sessions() ? this : panes(panes.list(next));
    }

    UiState reading(Reading next) {
        return with(draft -> draft.reading = next);
    }

    UiState desks(Desks next) {
        return with(draft -> draft.desks = next);
    }

    /** Another desk; the one before is kept for the key that goes back to it. */
    UiState desk(Desk next) {
        return next.equals(desk()) ? this : desks(desks.to(next));
    }

    UiState dialogs(Dialogs next) {
        return next == dialogs ? this : with(draft -> draft.dialogs = next);
    }

    UiState alerts(Alerts next) {
        return with(draft -> draft.watch = new Watch(next, watch.places()));
    }

    UiState watching(Watching next) {
        return with(draft -> draft.watch = new Watch(watch.alerts(), next));
    }

    UiState goal(Optional<Goal> next) {
        return with(draft -> draft.goal = next);
    }

    UiState replay(Optional<Playback> next) {
        return with(draft -> draft.replay = next);
    }

    UiState marked(Optional<SessionId> next) {
        return with(draft -> draft.marked = next);
    }

    UiState notice(String next) {
        return next.equals(notice) ? this : with(draft -> draft.notice = next);
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
        private TimeMode times;
        private Panes panes;
        private Reading reading;
        private Desks desks;
        private Dialogs dialogs;
        private Watch watch;
        private Optional<Goal> goal;
        private Optional<Playback> replay;
        private Optional<SessionId> marked;
        private String notice;

        private Draft(UiState of) {
            setting = of.setting;
            now = of.now;
            times = of.times;
            panes = of.panes;
            reading = of.reading;
            desks = of.desks;
            dialogs = of.dialogs;
            watch = of.watch;
            goal = of.goal;
            replay = of.replay;
            marked = of.marked;
            notice = of.notice;
        }

        private UiState state() {
            return new UiState(
                    setting, now, times, panes, reading, desks, dialogs, watch, goal, replay, marked, notice);
        }
    }
}
