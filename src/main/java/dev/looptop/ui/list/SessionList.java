package dev.looptop.ui.list;

import dev.looptop.model.SessionId;
import dev.looptop.model.SessionRow;
import dev.looptop.query.SessionFilter;
import dev.looptop.query.SortOrder;
import dev.looptop.query.Term;
import dev.looptop.ui.text.Viewport;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The list of sessions: filtered and sorted rows, kept until something changes, with the selection on a session's id.
 *
 * @param table all sessions
 * @param filter which are shown
 * @param rows what is shown, headings included
 * @param matching how many sessions the filter lets through
 * @param selected the session under the cursor; empty while none is shown
 * @param cursor the row of the selection in {@code rows}, -1 without one
 * @param offset first visible row; moves with the list so that the cursor keeps its screen row, but never leaves blank
 *     rows below while rows are hidden above
 * @param height visible rows
 * @param held whether the cursor stays with its session; while sessions are still being found, or when none was there
 *     at the start, it stays on the first row until the person presses a key
 * @param opened sessions that were gone into, whose failures no longer ask for the person
 */
public record SessionList(
        SessionTable table,
        SessionFilter filter,
        List<ListRow> rows,
        int matching,
        Optional<SessionId> selected,
        int cursor,
        int offset,
        int height,
        boolean held,
        Set<SessionId> opened) {

    /** No session yet, under this filter. */
    public static SessionList empty(SessionFilter filter) {
        return new SessionList(SessionTable.EMPTY, filter, List.of(), 0, Optional.empty(), -1, 0, 1, false, Set.of());
    }

    /** After sessions changed and went. */
    public SessionList changed(List<SessionRow> changed, List<SessionId> gone, Instant now, ZoneId zone) {
        Optional<SessionRow> before = selectedRow();
        return with(table.with(changed, gone), filter).listed(before, now, zone);
    }

    /** Under another filter. */
    public SessionList filtered(SessionFilter next, Instant now, ZoneId zone) {
        return with(table, next).listed(selectedRow(), now, zone);
    }

    /** In another order. */
    public SessionList sorted(SortOrder next, Instant now, ZoneId zone) {
        return with(table.sortedBy(next), filter).listed(selectedRow(), now, zone);
    }

    /** With these sessions pinned to the top. */
    public SessionList pinned(Set<SessionId> pins, Instant now, ZoneId zone) {
        return pins.equals(table.pins())
                ? this
                : with(table.pinned(pins), filter).listed(selectedRow(), now, zone);
    }

    /** With the groups and dates of another moment. */
    public SessionList refreshed(Instant now, ZoneId zone) {
        return listed(selectedRow(), now, zone);
    }

    /** The session under the cursor. */
    public Optional<SessionRow> selectedRow() {
        return cursor < 0 ? Optional.empty() : rows.get(cursor).session();
    }

    /** The number of the selected session among those shown, counted from 1; 0 without one. */
    public int position() {
        int position = 0;
        for (int row = 0; row <= cursor; row++) {
            position += rows.get(row).session().isPresent() ? 1 : 0;
        }
        return position;
    }

    /** With the cursor moved over this many sessions. */
    public SessionList moved(int sessions, Instant now, ZoneId zone) {
        SessionList clean = listedWithout(now, zone);
        int at = cursor < 0 ? 0 : Math.min(cursor, rows.size() - 1);
        int step = Integer.signum(sessions);
        int from = clean.rows == rows ? at : nearest(clean, at, step);
        int target = clean.walk(from, clean.rows == rows ? sessions : sessions - step);
        return clean.put(target, true);
    }

    /** With the cursor on the first or the last session. */
    public SessionList atEdge(boolean last, Instant now, ZoneId zone) {
        SessionList clean = listedWithout(now, zone);
        int start = last ? clean.rows.size() - 1 : 0;
        return clean.put(clean.session(start, last ? -1 : 1).orElse(-1), true);
    }

    /** With the cursor on this session, if it is shown. */
    public SessionList at(SessionId id) {
        int row = find(rows, id);
        return row < 0 ? this : put(row, true);
    }

    /** With the cursor bound to its session from now on; without a session it stays free. */
    public SessionList holding() {
        return held || cursor < 0 ? this : put(cursor, true);
    }

    /** With another height; the cursor stays visible. */
    public SessionList sized(int rowsVisible) {
        if (rowsVisible == height) {
            return this;
        }
        SessionList next = place(cursor, offset, rowsVisible);
        return cursor < 0 ? next : next.revealed();
    }

    /** With a session noted as opened. */
    public SessionList opened(SessionId id, Instant now, ZoneId zone) {
        if (opened.contains(id)) {
            return this;
        }
        Set<SessionId> more = new HashSet<>(opened);
        more.add(id);
        SessionList next = new SessionList(
                table, filter, rows, matching, selected, cursor, offset, height, held, Set.copyOf(more));
        return filter.has(Term.Key.NEEDS_ME) ? next.listed(selectedRow(), now, zone) : next;
    }

    /** How the list is sorted. */
    public SortOrder order() {
        return table.order();
    }

    /** How many of all sessions each condition alone would let through, for an empty result; by key. */
    public int matching(Term.Key key, Instant now) {
        SessionFilter alone = new SessionFilter(
                filter.terms().stream().filter(term -> term.key() == key).toList());
        return (int) table.byId().values().stream()
                .filter(row -> alone.accepts(row, now))
                .count();
    }

    /** How many sessions would be shown without the conditions of this key. */
    public int matchingWithout(Term.Key key, Instant now) {
        SessionFilter rest = filter.without(key);
        return (int) table.byId().values().stream()
                .filter(row -> rest.accepts(row, now))
                .count();
    }

    private boolean accepts(SessionRow row, Instant now) {
        boolean read = filter.has(Term.Key.NEEDS_ME) && !row.judgement().state().live() && opened.contains(row.id());
        return !read && filter.accepts(row, now);
    }

    private SessionList listed(Optional<SessionRow> keep, Instant now, ZoneId zone) {
        Predicate<SessionRow> shown = filter.isEmpty() ? row -> true : row -> accepts(row, now);
        List<SessionRow> sorted = new ArrayList<>(table.sorted().size() + 1);
        for (SessionRow row : table.sorted()) {
            if (shown.test(row)) {
                sorted.add(row);
            }
        }
        int matches = sorted.size();
        Optional<SessionRow> kept = held ? keep.map(row -> table.get(row.id()).orElse(row)) : Optional.empty();
        Optional<SessionRow> ghost = kept.filter(row -> table.get(row.id()).isEmpty() || !shown.test(row));
        ghost.ifPresent(row -> {
            int at = Collections.binarySearch(sorted, row, table.comparator());
            sorted.add(at < 0 ? -at - 1 : at, row);
        });
        List<ListRow> next = Groups.rows(sorted, ghost.map(SessionRow::id), table, now, zone);
        SessionList listed = measured(next, matches);
        int screenRow = cursor - offset;
        int at = kept.map(row -> find(next, row.id())).orElse(-1);
        if (at < 0) {
            return listed.put(listed.session(0, 1).orElse(-1), held);
        }
        int most = Math.max(0, next.size() - height);
        return listed.place(at, Math.max(0, Math.min(at - screenRow, most)), height);
    }

    /** Without the row that only stays because the cursor is on it; the same object when there is none. */
    private SessionList listedWithout(Instant now, ZoneId zone) {
        if (cursor < 0 || !rows.get(cursor).ghost()) {
            return this;
        }
        SessionList bare = place(-1, offset, height).listed(Optional.empty(), now, zone);
        return bare.place(bare.cursor, Math.min(offset, Math.max(0, bare.rows.size() - height)), height);
    }

    private static int nearest(SessionList clean, int row, int step) {
        int at = Math.max(0, Math.min(row, clean.rows.size() - 1));
        OptionalInt found = clean.session(at, step >= 0 ? 1 : -1);
        return found.orElse(clean.session(at, step >= 0 ? -1 : 1).orElse(0));
    }

    private int walk(int from, int sessions) {
        int at = from;
        int step = Integer.signum(sessions);
        for (int left = Math.abs(sessions); left > 0; left--) {
            OptionalInt next = session(at + step, step);
            if (next.isEmpty()) {
                break;
            }
            at = next.getAsInt();
        }
        return rows.isEmpty() ? -1 : at;
    }

    private OptionalInt session(int from, int step) {
        for (int row = from; row >= 0 && row < rows.size(); row += step) {
            if (rows.get(row).session().isPresent()) {
                return OptionalInt.of(row);
            }
        }
        return OptionalInt.empty();
    }

    private SessionList put(int row, boolean byPerson) {
        SessionList next = place(row, offset, height);
        SessionList seen = row < 0 ? next.place(-1, 0, height) : next.revealed();
        return new SessionList(
                table,
                filter,
                seen.rows,
                matching,
                seen.selected,
                seen.cursor,
                seen.offset,
                height,
                byPerson || held,
                opened);
    }

    /** Scrolled as little as it takes to show the cursor, and a heading right above it; no blank rows below. */
    private SessionList revealed() {
        int top = cursor > 0 && rows.get(cursor - 1).session().isEmpty() ? cursor - 1 : cursor;
        Viewport view = new Viewport(Math.min(offset, Math.max(0, rows.size() - height)), height);
        Viewport shown = view.showing(top, rows.size()).showing(cursor, rows.size());
        return place(cursor, shown.offset(), height);
    }

    private SessionList measured(List<ListRow> next, int matches) {
        return new SessionList(
                table, filter, List.copyOf(next), matches, selected, cursor, offset, height, held, opened);
    }

    private SessionList place(int row, int top, int rowsVisible) {
        Optional<SessionId> id =
                row < 0 ? Optional.empty() : rows.get(row).session().map(SessionRow::id);
        return new SessionList(table, filter, rows, matching, id, row, top, rowsVisible, held, opened);
    }

    private SessionList with(SessionTable nextTable, SessionFilter nextFilter) {
        return new SessionList(nextTable, nextFilter, rows, matching, selected, cursor, offset, height, held, opened);
    }

    private static int find(List<ListRow> rows, SessionId id) {
        for (int row = 0; row < rows.size(); row++) {
            Optional<SessionRow> session = rows.get(row).session();
            if (session.isPresent() && session.get().id().equals(id)) {
                return row;
            }
        }
        return -1;
    }
}
