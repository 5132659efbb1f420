package dev.looptop.cli;

import dev.looptop.cell.CleanText;
import dev.looptop.model.SessionRow;
import dev.looptop.model.SessionSummary;
import dev.looptop.query.Nearest;
import dev.looptop.query.SortOrder;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Finds the session that a user means by an id or the beginning of one. */
final class SessionLookup {
    private static final int NAMED = 8;

    private final List<SessionRow> rows;
    private final ZoneId zone;

    SessionLookup(List<SessionRow> rows, ZoneId zone) {
        this.rows = List.copyOf(rows);
        this.zone = zone;
    }

    /** The one session meant; an exact id wins over longer ones that begin with it. */
    SessionRow find(String text) {
        int colon = text.indexOf(':');
        boolean qualified = colon > 0 && rows.stream().anyMatch(row -> isOf(row, text.substring(0, colon)));
        String name = qualified ? text.substring(colon + 1) : text;
        List<SessionRow> candidates = rows.stream()
                .filter(row -> !qualified || isOf(row, text.substring(0, colon)))
                .toList();
        List<SessionRow> exact =
                candidates.stream().filter(row -> named(row, name::equals)).toList();
        List<SessionRow> found = !exact.isEmpty() || name.isEmpty()
                ? exact
                : candidates.stream()
                        .filter(row -> named(row, known -> known.startsWith(name)))
                        .toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        throw Failure.usage(found.isEmpty() ? unknown(text, name) : ambiguous(text, found));
    }

    /** By its own name or by that of a session that is shown as part of it. */
    private static boolean named(SessionRow row, Predicate<String> wanted) {
        return wanted.test(row.id().name())
                || row.summary().covers().stream().anyMatch(part -> wanted.test(part.name()));
    }

    private static boolean isOf(SessionRow row, String source) {
        return row.id().source().equals(source)
                || row.summary().covers().stream()
                        .anyMatch(part -> part.source().equals(source));
    }

    private String unknown(String text, String name) {
        String start = "no session '" + text + "'";
        if (rows.isEmpty()) {
            return start + "; there are no sessions at all, see 'looptop roots'";
        }
        SessionRow nearest = rows.stream()
                .min(Comparator.comparingInt(
                                (SessionRow row) -> Nearest.distance(row.id().name(), name))
                        .thenComparing(SessionRow::id))
                .orElseThrow();
        return start + "; did you mean " + nearest.id().name() + "?";
    }

    private String ambiguous(String text, List<SessionRow> found) {
        StringBuilder message = new StringBuilder("'" + text + "' could be any of " + found.size() + ":");
        found.stream()
                .sorted(SortOrder.NEWEST.comparator())
                .limit(NAMED)
                .forEach(row -> message.append("\n  ").append(candidate(row)));
        if (found.size() > NAMED) {
            message.append("\n  … and ").append(found.size() - NAMED).append(" more");
        }
        return message.toString();
    }

    private String candidate(SessionRow row) {
        SessionSummary summary = row.summary();
        String time = summary.times().startedAt().map(this::local).orElse("no start time");
        return CleanText.line(row.id().source() + ":" + row.id().name() + "  "
                + summary.place().project() + "  " + time + "  " + summary.title());
    }

    private String local(Instant at) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(zone).format(at);
    }
}
