package dev.looptop.ui;

import dev.looptop.model.SessionRow;
import dev.looptop.query.SortOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Puts headings into the sorted list: needs you, running, today, yesterday, this week, older. */
final class Groups {
    private Groups() {}

    /** The rows with headings where the order has groups; local days of {@code zone}. */
    static List<ListRow> rows(
            List<SessionRow> sorted, Predicate<SessionRow> ghost, SortOrder order, Instant now, ZoneId zone) {
        List<ListRow> rows = new ArrayList<>(sorted.size() + 6);
        boolean grouped = Set.of(SortOrder.ATTENTION, SortOrder.NEWEST).contains(order);
        LocalDate today = now.atZone(zone).toLocalDate();
        String current = "";
        int headingAt = -1;
        int count = 0;
        for (SessionRow row : sorted) {
            String group = grouped ? name(row, order, today, zone) : "";
            if (!group.equals(current)) {
                close(rows, headingAt, current, count);
                current = group;
                headingAt = rows.size();
                count = 0;
                rows.add(ListRow.heading(group, 0));
            }
            count++;
            rows.add(ListRow.of(row, ghost.test(row)));
        }
        close(rows, headingAt, current, count);
        return rows;
    }

    private static void close(List<ListRow> rows, int headingAt, String name, int count) {
        if (headingAt >= 0) {
            rows.set(headingAt, ListRow.heading(name, count));
        }
    }

    private static String name(SessionRow row, SortOrder order, LocalDate today, ZoneId zone) {
        if (order == SortOrder.ATTENTION) {
            switch (row.judgement().state()) {
                case WAITING, STUCK -> {
                    return "Needs you";
                }
                case QUIET, RUNNING -> {
                    return "Running";
                }
                case ENDED -> {}
            }
        }
        var at = order == SortOrder.NEWEST ? row.summary().times().startedAt().or(row::moment) : row.moment();
        if (at.isEmpty()) {
            return "Undated";
        }
        LocalDate day = at.get().atZone(zone).toLocalDate();
        if (!day.isBefore(today)) {
            return "Today";
        }
        if (day.equals(today.minusDays(1))) {
            return "Yesterday";
        }
        return day.isAfter(today.minusDays(7)) ? "This week" : "Older";
    }
}
