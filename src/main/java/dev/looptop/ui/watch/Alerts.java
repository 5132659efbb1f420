package dev.looptop.ui.watch;

import dev.looptop.model.SessionId;
import dev.looptop.model.SessionRow;
import dev.looptop.model.Waiting;
import dev.looptop.ui.list.ListRow;
import dev.looptop.ui.text.StatusWord;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
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
 * @param news sessions whose episode has begun a moment ago, oldest first
 * @param newsUntil until when that is news, UTC; the start of time without any
 */
public record Alerts(Map<SessionId, Episode> episodes, Set<SessionId> muted, List<SessionId> news, Instant newsUntil) {
    /** No alert. */
    public static final Alerts NONE = new Alerts(Map.of(), Set.of(), List.of(), Instant.MIN);

    /** How long the footer tells of an alert before it shows the keys again. */
    private static final Duration TOLD_FOR = Duration.ofSeconds(7);

    /**
     * One alert.
     *
     * @param word waiting or stuck
     * @param asked when the question was put, for a waiting session; a later one is another episode
     * @param seen whether it was acknowledged
     */
    public record Episode(StatusWord word, Optional<Instant> asked, boolean seen) {}

    public Alerts {
        episodes = Map.copyOf(episodes);
        muted = Set.copyOf(muted);
        news = List.copyOf(news);
    }

    /** After sessions changed and went; the one {@code onScreen} raises without a word. The clock is UTC. */
    public Alerts after(List<SessionRow> changed, List<SessionId> gone, Optional<SessionId> onScreen, Instant now) {
        Map<SessionId, Episode> next = new HashMap<>(episodes);
        Set<SessionId> begun = new LinkedHashSet<>();
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
                if (!visible) {
                    begun.add(row.id());
                }
            }
        }
        gone.forEach(next::remove);
        if (begun.isEmpty()) {
            return new Alerts(next, muted, news, newsUntil);
        }
        Set<SessionId> told = new LinkedHashSet<>(now.isBefore(newsUntil) ? news : List.of());
        told.addAll(begun);
        return new Alerts(next, muted, List.copyOf(told), now.plus(TOLD_FOR));
    }

    /** The sessions to tell of now: still asking, not yet gone into, not muted; oldest first. */
    public List<SessionId> toTell(Instant now) {
        return now.isBefore(newsUntil)
                ? news.stream()
                        .filter(id ->
                                episodes.containsKey(id) && !episodes.get(id).seen() && !muted.contains(id))
                        .toList()
                : List.of();
    }

    /** With nothing more to tell; the alerts stand. */
    public Alerts told() {
        return new Alerts(episodes, muted, List.of(), Instant.MIN);
    }

    /** With a session's alert acknowledged. */
    public Alerts seen(SessionId id) {
        Episode episode = episodes.get(id);
        if (episode == null || episode.seen()) {
            return this;
        }
        Map<SessionId, Episode> next = new HashMap<>(episodes);
        next.put(id, new Episode(episode.word(), episode.asked(), true));
        return new Alerts(next, muted, news, newsUntil);
    }

    /** With a session muted, or no longer. */
    public Alerts muting(SessionId id) {
        Set<SessionId> next = new HashSet<>(muted);
        if (!next.remove(id)) {
            next.add(id);
        }
        return new Alerts(episodes, next, news, newsUntil);
    }

    /** Whether a session is muted. */
    public boolean isMuted(SessionId id) {
        return muted.contains(id);
    }

    /** The next alert behind a session in the order of the list: one not acknowledged first, else any. */
    public Optional<SessionId> next(List<ListRow> rows, Optional<SessionId> from) {
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
