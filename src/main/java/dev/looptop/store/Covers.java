package dev.looptop.store;

import dev.looptop.model.SessionId;
import dev.looptop.model.SessionSummary;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which sessions are shown as part of another one, so that what two places tell of the same session stands in a list
 * once. Confined to one thread.
 */
final class Covers {
    private final Map<SessionId, List<SessionId>> parts = new HashMap<>();
    private final Map<SessionId, Set<SessionId>> wholes = new HashMap<>();

    /** What this session covers now; returns the sessions that came under a cover or out of it. */
    Set<SessionId> put(SessionId whole, List<SessionId> now) {
        List<SessionId> before = now.isEmpty() ? parts.remove(whole) : parts.put(whole, now);
        if (before == null && now.isEmpty()) {
            return Set.of();
        }
        Set<SessionId> concerned = new HashSet<>(before == null ? List.of() : before);
        concerned.forEach(part -> wholes.getOrDefault(part, new HashSet<>()).remove(whole));
        for (SessionId part : now) {
            if (!part.equals(whole)) {
                wholes.computeIfAbsent(part, id -> new LinkedHashSet<>()).add(whole);
            }
        }
        concerned.addAll(now);
        return concerned;
    }

    /** The session that shows this one as its part, if one does. */
    Optional<SessionId> of(SessionId part) {
        return wholes.getOrDefault(part, Set.of()).stream().findFirst();
    }

    /** These without those that another of them shows as its part. */
    static List<SessionSummary> shown(Collection<SessionSummary> all) {
        Covers covers = new Covers();
        all.forEach(summary -> covers.put(summary.id(), summary.covers()));
        return all.stream().filter(summary -> covers.of(summary.id()).isEmpty()).toList();
    }
}
