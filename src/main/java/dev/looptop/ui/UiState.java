package dev.looptop.ui;

import dev.looptop.model.SessionId;
import dev.looptop.model.SessionRow;
import dev.looptop.query.SessionFilter;
import dev.looptop.replay.Playback;
import java.time.Instant;
import java.util.Optional;

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
        SessionsPane sessions,
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

    /** The start: nothing known, this filter. */
    public static UiState initial(Setting setting, Instant now, SessionFilter filter) {
        UiState start = new UiState(
                setting,
                now,
                SessionsPane.empty(filter),
                Reading.NONE,
                DetailPane.EMPTY,
                DiffPane.EMPTY,
                LivePane.EMPTY,
                Desk.START,
                Desk.START,
                Overlay.NONE,
                Alerts.NONE,
                TimeMode.RELATIVE,
                Watching.NONE,
                Everywhere.NONE,
                Optional.empty(),
                Optional.empty(),
                "");
        return Settling.fitted(start);
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
        return new UiState(
                next,
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

    UiState at(Instant next) {
        return new UiState(
                setting,
                next,
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

    UiState sessions(SessionsPane next) {
        return new UiState(
                setting,
                now,
                next,
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

    UiState reading(Reading next) {
        return new UiState(
                setting,
                now,
                sessions,
                next,
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

    UiState detail(DetailPane next) {
        return new UiState(
                setting,
                now,
                sessions,
                reading,
                next,
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

    UiState diff(DiffPane next) {
        return new UiState(
                setting,
                now,
                sessions,
                reading,
                detail,
                next,
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

    UiState live(LivePane next) {
        return new UiState(
                setting,
                now,
                sessions,
                reading,
                detail,
                diff,
                next,
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

    /** Another desk; the one before is kept for the key that goes back to it. */
    UiState desk(Desk next) {
        return next.equals(desk)
                ? this
                : new UiState(
                        setting,
                        now,
                        sessions,
                        reading,
                        detail,
                        diff,
                        live,
                        next,
                        desk,
                        overlay,
                        alerts,
                        times,
                        watching,
                        everywhere,
                        replay,
                        marked,
                        notice);
    }

    UiState overlay(Overlay next) {
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
                next,
                alerts,
                times,
                watching,
                everywhere,
                replay,
                marked,
                notice);
    }

    /** With its dialog scrolled no further than this top row. */
    public UiState overlayUpTo(int last) {
        Overlay reined = overlay.upTo(last);
        return reined == overlay ? this : overlay(reined);
    }

    UiState alerts(Alerts next) {
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
                next,
                times,
                watching,
                everywhere,
                replay,
                marked,
                notice);
    }

    UiState times(TimeMode next) {
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
                next,
                watching,
                everywhere,
                replay,
                marked,
                notice);
    }

    UiState watching(Watching next) {
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
                next,
                everywhere,
                replay,
                marked,
                notice);
    }

    UiState everywhere(Everywhere next) {
        return new UiState(
                setting, now, sessions, reading, detail, diff, live, desk, before, overlay, alerts, times, watching,
                next, replay, marked, notice);
    }

    UiState replay(Optional<Playback> next) {
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
                next,
                marked,
                notice);
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
                next,
                notice);
    }

    UiState notice(String next) {
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
                next);
    }
}
