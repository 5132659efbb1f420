package dev.looptop.stats;

import dev.looptop.model.Outcome;
import dev.looptop.model.SessionRow;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The figures of a list of sessions. Rates are 0 to 1 and, like averages of counts, 0 where there is nothing to count,
 * as codeloops has them. Groups are ordered by size, then by key.
 *
 * @param all the figures of all sessions; its key is empty
 * @param live sessions that have not ended
 * @param byAgent a session with two agents counts under both, one without recorded agents under none
 * @param byModel as with agents
 * @param sessionsOverTime days with sessions, earliest first, by the local day of their start
 * @param zone the zone of those days
 * @param iterations spread of the counts of iterations
 * @param durations spread of the durations of those that have one
 * @param firstTryRate successes in one iteration, over all successes
 * @param wasteRate failed, interrupted and out of iterations, over all sessions
 * @param avgIterationsToSuccess over successes
 * @param avgCycleSecs mean duration of the successes that have one
 */
public record SessionStats(
        Group all,
        int live,
        List<Group> byProject,
        List<Group> bySource,
        List<Group> byAgent,
        List<Group> byModel,
        List<Group> byOutcome,
        List<Day> sessionsOverTime,
        ZoneId zone,
        Histogram iterations,
        Histogram durations,
        double firstTryRate,
        double wasteRate,
        double avgIterationsToSuccess,
        OptionalDouble avgCycleSecs) {
    public SessionStats {
        byProject = List.copyOf(byProject);
        bySource = List.copyOf(bySource);
        byAgent = List.copyOf(byAgent);
        byModel = List.copyOf(byModel);
        byOutcome = List.copyOf(byOutcome);
        sessionsOverTime = List.copyOf(sessionsOverTime);
    }

    /** The figures of these sessions; {@code zone} decides on which day one started. */
    public static SessionStats of(List<SessionRow> rows, ZoneId zone) {
        List<SessionRow> successes =
                rows.stream().filter(SessionStats::succeeded).toList();
        Group success = group("", successes);
        long firstTries = successes.stream()
                .filter(row -> row.summary().iterations() == 1)
                .count();
        long wasted = rows.stream().filter(SessionStats::wasted).count();
        return new SessionStats(
                group("", rows),
                (int) rows.stream()
                        .filter(row -> row.judgement().state().live())
                        .count(),
                groups(rows, row -> List.of(row.summary().place().project())),
                groups(rows, row -> List.of(row.id().source())),
                groups(rows, row -> row.summary().agents()),
                groups(rows, row -> row.summary().models()),
                groups(rows, row -> List.of(row.judgement().outcome().word())),
                days(rows, zone),
                zone,
                Histogram.ofIterations(rows.stream()
                        .map(row -> (double) row.summary().iterations())
                        .toList()),
                Histogram.ofDurations(durations(rows)),
                share(firstTries, successes.size()),
                share(wasted, rows.size()),
                success.avgIterations(),
                success.avgDurationSecs());
    }

    private static boolean succeeded(SessionRow row) {
        return row.judgement().outcome() == Outcome.SUCCESS;
    }

    private static boolean wasted(SessionRow row) {
        return switch (row.judgement().outcome()) {
            case FAILED, INTERRUPTED, MAX_ITERATIONS -> true;
            case SUCCESS, REJECTED, NEEDS_WORK, TIMED_OUT, NOOP, UNKNOWN, NONE -> false;
        };
    }

    private static double share(long part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private static List<Double> durations(List<SessionRow> rows) {
        List<Double> durations = new ArrayList<>();
        rows.forEach(row -> row.summary().times().durationSecs().ifPresent(durations::add));
        return durations;
    }

    private static Group group(String key, List<SessionRow> rows) {
        int succeeded = (int) rows.stream().filter(SessionStats::succeeded).count();
        long iterations =
                rows.stream().mapToLong(row -> row.summary().iterations()).sum();
        OptionalDouble duration =
                durations(rows).stream().mapToDouble(Double::doubleValue).average();
        return new Group(
                key, rows.size(), succeeded, share(succeeded, rows.size()), share(iterations, rows.size()), duration);
    }

    private static List<Group> groups(List<SessionRow> rows, Function<SessionRow, List<String>> keys) {
        Map<String, List<SessionRow>> byKey = new LinkedHashMap<>();
        for (SessionRow row : rows) {
            keys.apply(row).stream()
                    .distinct()
                    .forEach(key -> byKey.computeIfAbsent(key, name -> new ArrayList<>())
                            .add(row));
        }
        return byKey.entrySet().stream()
                .map(entry -> group(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Group::total).reversed().thenComparing(Group::key))
                .toList();
    }

    private static List<Day> days(List<SessionRow> rows, ZoneId zone) {
        Map<LocalDate, Day> days = new TreeMap<>();
        for (SessionRow row : rows) {
            row.summary().times().startedAt().ifPresent(at -> {
                Day one = new Day(LocalDate.ofInstant(at, zone), 1, succeeded(row) ? 1 : 0);
                days.merge(
                        one.date(),
                        one,
                        (day, more) -> new Day(day.date(), day.total() + 1, day.success() + more.success()));
            });
        }
        return List.copyOf(days.values());
    }
}
