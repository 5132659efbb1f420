package dev.looptop.ui;

import dev.looptop.model.SessionId;
import dev.looptop.model.SessionRow;
import dev.looptop.model.Waiting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sessions that ask for a person: one alert per episode, raised when it begins, acknowledged when the session is gone
 * into, over when it no longer asks.
 *
 * @param episodes the alerts that stand
 * @param muted sessions that shall not ask
 */
public record Alerts(Map<SessionId, Episode> episodes, Set<SessionId> muted) {
    /** No alert. */
    public static final Alerts NONE = new Alerts(Map.of(), Set.of());

    /**
     * One alert.
     *
     * @param word waiting or stuck
     * @param asked when the question was put, for a waiting session; a later one is another episode
     * @param seen whether it was acknowledged
     */
    public record Episode(StatusWord word, Optional<Instant> asked, boolean seen) {}

    /** What changed rows do: the alerts after them and the sessions whose episode has just begun. */
    record Raised(Alerts alerts, List<SessionRow> begun) {}

    public Alerts {
        episodes = Map.copyOf(episodes);
        muted = Set.copyOf(muted);
    }

    /** After sessions changed and went; the one {@code onScreen} raises without a word. */
    Raised after(List<SessionRow> changed, List<SessionId> gone, Optional<SessionId> onScreen) {
        Map<SessionId, Episode> next = new HashMap<>(episodes);
        List<SessionRow> begun = new ArrayList<>();
        for (SessionRow row : changed) {
            StatusWord word = StatusWord.of(row.judgement());
            Optional<Instant> asked = row.summary().activity().waiting().flatMap(Waiting::since);
            Episode before = next.get(row.id());
            if (!word.needsYou()) {
                next.remove(row.id());
            } else if (before == null
                    || before.word() != word
                    || word == StatusWord.WAIT && !before.asked().equals(asked)) {
                boolean visible = onScreen.filter(row.id()::equals).isPresent();
                next.put(row.id(), new Episode(word, asked, visible));
                if (!visible && !muted.contains(row.id())) {
                    begun.add(row);
                }
            }
        }
        gone.forEach(next::remove);
        return new Raised(new Alerts(next, muted), begun);
    }

    /** With a session's alert acknowledged. */
    Alerts seen(SessionId id) {
        Episode episode = episodes.get(id);
        if (episode == null || episode.seen()) {
            return this;
        }
        Map<SessionId, Episode> next = new HashMap<>(episodes);
        next.put(id, new Episode(episode.word(), episode.asked(), true));
        return new Alerts(next, muted);
    }

    /** With a session muted, or no longer. */
    Alerts muting(SessionId id) {
        Set<SessionId> next = new HashSet<>(muted);
        if (!next.remove(id)) {
            next.add(id);
        }
        return new Alerts(episodes, next);
    }

    /** Whether a session is muted. */
    public boolean isMuted(SessionId id) {
        return muted.contains(id);
    }

    /** The next alert behind a session in the order of the list: one not acknowledged first, else any. */
    Optional<SessionId> next(List<ListRow> rows, Optional<SessionId> from) {
        List<SessionId> asking = rows.stream()
                .flatMap(row -> row.session().stream())
                .map(SessionRow::id)
                .filter(id -> episodes.containsKey(id) && !muted.contains(id))
                .toList();
        List<SessionId> fresh =
                asking.stream().filter(id -> !episodes.get(id).seen()).toList();
        List<SessionId> pool = fresh.isEmpty() ? asking : fresh;
        if (pool.isEmpty()) {
            return Optional.empty();
        }
        int here = from.map(asking::indexOf).orElse(-1);
        return pool.stream().filter(id -> asking.indexOf(id) > here).findFirst().or(() -> Optional.of(pool.get(0)));
    }
}
