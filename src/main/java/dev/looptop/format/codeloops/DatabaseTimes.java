package dev.looptop.format.codeloops;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When the iterations of a session in the database began and ended. A row has one time only: since rows have phases it
 * is the actor's start, before it was the end, and rows that were moved over keep what they had.
 */
record DatabaseTimes(Optional<Instant> startedAt, Optional<Instant> endedAt) {
    /** The times of each of these rows, which are all of the session's. */
    static List<DatabaseTimes> of(DatabaseSession session, List<DatabaseRound> rows) {
        boolean stampedAtEnd = isStampedAtEnd(session, rows);
        List<DatabaseTimes> times = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            DatabaseRound row = rows.get(index);
            if (stampedAtEnd && row.decided()) {
                times.add(new DatabaseTimes(before(session, rows, index), row.stamp()));
            } else {
                Optional<Instant> end = row.decided() ? after(session, rows, index) : Optional.empty();
                times.add(new DatabaseTimes(row.stamp(), end));
            }
        }
        return times;
    }

    /** A first row stamped before its session began was moved over; one stamped later than its actor took is an end. */
    private static boolean isStampedAtEnd(DatabaseSession session, List<DatabaseRound> rows) {
        if (rows.isEmpty() || rows.get(0).phase().isEmpty()) {
            return true;
        }
        Optional<Instant> start = session.start().at();
        Optional<Instant> first = rows.get(0).stamp();
        if (start.isEmpty() || first.isEmpty() || first.get().isBefore(start.get())) {
            return true;
        }
        double actor = rows.get(0).round().actorSecs().orElse(Double.MAX_VALUE);
        return Duration.between(start.get(), first.get()).toMillis() / 1000.0 >= actor;
    }

    private static Optional<Instant> before(DatabaseSession session, List<DatabaseRound> rows, int index) {
        Optional<Instant> end = rows.get(index).stamp();
        Optional<Instant> before =
                index > 0 ? rows.get(index - 1).stamp() : session.start().at();
        return before.filter(at -> end.isPresent() && !at.isAfter(end.get()));
    }

    private static Optional<Instant> after(DatabaseSession session, List<DatabaseRound> rows, int index) {
        return index + 1 < rows.size()
                ? rows.get(index + 1).stamp()
                : session.end().flatMap(CodeloopsLine.End::at);
    }

    /** The newest moment that these rows tell of. */
    static Optional<Instant> newest(DatabaseSession session, List<DatabaseRound> rows) {
        List<DatabaseTimes> times = of(session, rows);
        List<Instant> known = new ArrayList<>(session.start().at().stream().toList());
        for (int index = 0; index < rows.size(); index++) {
            Optional<Instant> start = times.get(index).startedAt();
            start.ifPresent(known::add);
            times.get(index).endedAt().ifPresent(known::add);
            double actor = rows.get(index).round().actorSecs().orElse(0);
            boolean sane = actor > 0 && actor < Duration.ofDays(365).toSeconds();
            start.filter(at -> sane).ifPresent(at -> known.add(at.plusMillis((long) (actor * 1000))));
        }
        return known.stream().max(Instant::compareTo);
    }
}
