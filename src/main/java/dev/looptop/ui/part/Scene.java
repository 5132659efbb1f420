package dev.looptop.ui.part;

import dev.looptop.model.SessionId;
import dev.looptop.model.SessionRow;
import dev.looptop.ui.choice.Setting;
import dev.looptop.ui.choice.TimeMode;
import dev.looptop.ui.desk.Desk;
import dev.looptop.ui.desk.Layout;
import dev.looptop.ui.list.SessionList;
import dev.looptop.ui.reading.DiffSource;
import dev.looptop.ui.reading.Reading;
import dev.looptop.ui.text.Moments;
import dev.looptop.ui.text.Search;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The rest of the state as a part sees it: to look at, never to change.
 *
 * @param setting the terminal and the user
 * @param clock what time it is
 * @param layout where the panes stand
 * @param desk which of them has the keys below every dialog
 * @param list the sessions
 * @param reading the open session
 * @param open the list's row of the open session, which knows its newest state
 * @param marked the session that another one is to be compared with
 * @param patch the patch of the chosen iteration
 * @param search what is searched for in the pane that has the keys
 */
public record Scene(
        Setting setting,
        Clock clock,
        Layout layout,
        Desk desk,
        SessionList list,
        Reading reading,
        Optional<SessionRow> open,
        Optional<SessionId> marked,
        Patch patch,
        Search search) {
    /**
     * What time it is.
     *
     * @param now the time of the last tick, UTC
     * @param shownAt the moment that the open session is shown at, another one while it is played again
     * @param times how moments are said
     */
    public record Clock(Instant now, Instant shownAt, TimeMode times) {}

    /** The patch of the chosen iteration as far as it has come. */
    public record Patch(DiffSource source, boolean loading) {}

    /** The time of the last tick, UTC. */
    public Instant now() {
        return clock.now();
    }

    /** The user's time zone. */
    public ZoneId zone() {
        return setting.zone();
    }

    /** Moments in words. */
    public Moments moments() {
        return new Moments(clock.now(), setting.zone());
    }
}
