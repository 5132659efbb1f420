package dev.looptop.ui.list;

import dev.looptop.model.SessionId;
import dev.looptop.model.SessionRow;
import dev.looptop.model.State;
import dev.looptop.query.SortOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts headings into the sorted list: needs you, running, today, yesterday, this week, older. */
final class Groups {
    private Groups() {}

    /** The rows with headings where the order has groups; local days of {@code zone}. */
    static List<ListRow> rows(
            List<SessionRow> sorted, Optional<SessionId> ghost, SessionTable table, Instant now, ZoneId zone) {
        SortOrder order = table.order();
        List<ListRow> rows = new ArrayList<>(sorted.size() + 6);
        boolean grouped = order == SortOrder.ATTENTION || order == SortOrder.NEWEST;
        LocalDate today = now.atZone(zone).toLocalDate();
        Days days = new Days(start(today, zone), start(today.minusDays(1), zone), start(today.minusDays(6), zone));
        String current = "";
        int headingAt = -1;
        int count = 0;
        String rest = table.pins().isEmpty()
                        || sorted.isEmpty()
                        || !table.pins().contains(sorted.get(0).id())
                ? ""
                : "Others";
        for (SessionRow row : sorted) {
            boolean pinned = table.pins().contains(row.id());
            String group = pinned ? "Pinned" : grouped ? name(row, order, days) : rest;
            if (!group.equals(current)) {
                close(rows, headingAt, current, count);
                current = group;
                headingAt = rows.size();
                count = 0;
                rows.add(ListRow.heading(group, 0));
            }
            count++;
            rows.add(ListRow.of(row, ghost.isPresent() && ghost.get().equals(row.id())));
        }
        close(rows, headingAt, current, count);
        return rows;
    }

    private static void close(List<ListRow> rows, int headingAt, String name, int count) {
        if (headingAt >= 0) {
            rows.set(headingAt, ListRow.heading(name, count));
        }
    }

    /** When the days begin that have a heading. */
    private record Days(Instant today, Instant yesterday, Instant week) {}

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static String name(SessionRow row, SortOrder order, Days days) {
        State state = row.judgement().state();
        if (order == SortOrder.ATTENTION && state.live()) {
            return state == State.WAITING || state == State.STUCK ? "Needs you" : "Running";
        }
        Optional<Instant> at =
                order == SortOrder.NEWEST ? row.summary().times().startedAt().or(row::moment) : row.moment();
        if (at.isEmpty()) {
            return "Undated";
        }
        if (!at.get().isBefore(days.today())) {
            return "Today";
        }
        if (!at.get().isBefore(days.yesterday())) {
            return "Yesterday";
        }
        return at.get().isBefore(days.week()) ? "Older" : "This week";
    }
}
