package dev.looptop.ui;

import dev.looptop.model.SessionId;
import dev.looptop.model.SessionRow;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All sessions that are known, whatever the filter.
 *
 * @param byId the sessions
 * @param counts their states
 * @param labels what is shown for a working directory whose last name is not enough to tell it apart
 */
public record SessionTable(Map<SessionId, SessionRow> byId, Counts counts, Map<String, String> labels) {
    /** No session. */
    public static final SessionTable EMPTY = new SessionTable(Map.of(), Counts.NONE, Map.of());

    public SessionTable {
        byId = Collections.unmodifiableMap(byId);
        labels = Collections.unmodifiableMap(labels);
    }

    /** The table after sessions changed and went. */
    SessionTable with(List<SessionRow> changed, List<SessionId> gone) {
        Map<SessionId, SessionRow> next = new HashMap<>(byId);
        changed.forEach(row -> next.put(row.id(), row));
        gone.forEach(next::remove);
        return new SessionTable(next, Counts.of(next.values()), labels(next.values()));
    }

    /** One session. */
    public Optional<SessionRow> get(SessionId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** A session's project as shown: its name, with its parent where two directories share the name. */
    public String project(SessionRow row) {
        return labels.getOrDefault(
                row.summary().place().directory(), row.summary().place().project());
    }

    private static Map<String, String> labels(Collection<SessionRow> rows) {
        Map<String, Set<String>> directories = new HashMap<>();
        for (SessionRow row : rows) {
            directories
                    .computeIfAbsent(row.summary().place().project(), name -> new HashSet<>())
                    .add(row.summary().place().directory());
        }
        Map<String, String> labels = new HashMap<>();
        directories.forEach((name, paths) -> {
            if (paths.size() > 1) {
                paths.forEach(path -> labels.put(path, apart(path, name, paths)));
            }
        });
        return labels;
    }

    /** As many last parts of the path as no other path of the same name shares. */
    private static String apart(String path, String name, Set<String> paths) {
        String label = name;
        int slash = path.lastIndexOf('/');
        while (slash > 0) {
            String tail = "/" + label;
            if (paths.stream().filter(other -> other.endsWith(tail)).count() <= 1) {
                return label;
            }
            slash = path.lastIndexOf('/', slash - 1);
            label = path.substring(slash + 1);
        }
        return label;
    }
}
