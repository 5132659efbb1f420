package dev.looptop.ui.list;

import dev.looptop.cell.TextWidth;
import dev.looptop.model.SessionId;
import dev.looptop.model.SessionRow;
import dev.looptop.query.ProjectNames;
import dev.looptop.query.SortOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All sessions that are known, whatever the filter, in order. A change of a few costs one pass, no sorting.
 *
 * @param byId the sessions
 * @param order how they are sorted
 * @param sorted the sessions in that order
 * @param counts their states
 * @param directories all working directories
 * @param labels what projects are called, with parents where a name is shared
 * @param projectWidth widest project seen so far, 5 to 8 cells, 12 where parents must show; never shrinks, so that columns do not jump
 * @param stepsWidth widest count of iterations seen so far with a blank, 4 to 7 cells
 * @param pins sessions that stand above all others
 */
public record SessionTable(
        Map<SessionId, SessionRow> byId,
        SortOrder order,
        List<SessionRow> sorted,
        Counts counts,
        Set<String> directories,
        ProjectNames labels,
        int projectWidth,
        int stepsWidth,
        Set<SessionId> pins) {
    /** No session. */
    public static final SessionTable EMPTY = new SessionTable(
            Map.of(), SortOrder.ATTENTION, List.of(), Counts.NONE, Set.of(), ProjectNames.NONE, 5, 4, Set.of());

    /** From this share of all on, sorting anew is cheaper than putting rows in one by one. */
    private static final int MANY = 8;

    public SessionTable {
        byId = Collections.unmodifiableMap(byId);
        sorted = Collections.unmodifiableList(sorted);
        pins = Set.copyOf(pins);
        directories = Collections.unmodifiableSet(directories);
    }

    /** The table after sessions changed and went. */
    public SessionTable with(List<SessionRow> changed, List<SessionId> gone) {
        Map<SessionId, SessionRow> next = new HashMap<>(byId);
        Map<SessionId, SessionRow> fresh = new HashMap<>();
        changed.forEach(row -> fresh.put(row.id(), row));
        next.putAll(fresh);
        gone.forEach(next::remove);
        List<SessionRow> rows = resorted(next, fresh, new HashSet<>(gone));
        Set<String> places = new HashSet<>(directories);
        boolean more = false;
        for (SessionRow row : changed) {
            more |= places.add(row.summary().place().directory());
        }
        ProjectNames names = more ? ProjectNames.of(rows) : labels;
        int project = projectWidth;
        int steps = stepsWidth;
        for (SessionRow row : more ? rows : changed) {
            String name = names.of(row.summary().place());
            project = Math.max(project, Math.min(name.indexOf('/') < 0 ? 8 : 12, TextWidth.of(name)));
            steps = Math.max(steps, Math.min(7, Steps.of(row.summary()).length() + 1));
        }
        return new SessionTable(next, order, rows, Counts.of(rows), places, names, project, steps, pins);
    }

    /** The table in another order. */
    public SessionTable sortedBy(SortOrder next) {
        List<SessionRow> rows = new ArrayList<>(sorted);
        rows.sort(comparator(next, pins));
        return new SessionTable(byId, next, rows, counts, directories, labels, projectWidth, stepsWidth, pins);
    }

    /** The table with other sessions pinned to its top. */
    SessionTable pinned(Set<SessionId> next) {
        List<SessionRow> rows = new ArrayList<>(sorted);
        rows.sort(comparator(order, next));
        return new SessionTable(byId, order, rows, counts, directories, labels, projectWidth, stepsWidth, next);
    }

    /** The order of the rows: pinned ones first. */
    Comparator<SessionRow> comparator() {
        return comparator(order, pins);
    }

    private static Comparator<SessionRow> comparator(SortOrder order, Set<SessionId> pins) {
        return pins.isEmpty()
                ? order.comparator()
                : Comparator.comparing((SessionRow row) -> !pins.contains(row.id()))
                        .thenComparing(order.comparator());
    }

    /** One session. */
    public Optional<SessionRow> get(SessionId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** A session's project as shown: its name, with its parent where two directories share the name. */
    public String project(SessionRow row) {
        return labels.of(row.summary().place());
    }

    private List<SessionRow> resorted(
            Map<SessionId, SessionRow> next, Map<SessionId, SessionRow> fresh, Set<SessionId> gone) {
        Comparator<SessionRow> comparator = comparator();
        if (fresh.size() * MANY > next.size()) {
            List<SessionRow> all = new ArrayList<>(next.values());
            all.sort(comparator);
            return all;
        }
        List<SessionRow> moved = fresh.values().stream()
                .filter(row -> !gone.contains(row.id()))
                .sorted(comparator)
                .toList();
        List<SessionRow> merged = new ArrayList<>(next.size());
        int at = 0;
        for (SessionRow row : sorted) {
            if (fresh.containsKey(row.id()) || gone.contains(row.id())) {
                continue;
            }
            while (at < moved.size() && comparator.compare(moved.get(at), row) < 0) {
                merged.add(moved.get(at++));
            }
            merged.add(row);
        }
        merged.addAll(moved.subList(at, moved.size()));
        return merged;
    }
}
