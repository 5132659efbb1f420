package dev.looptop.stats;

import dev.looptop.model.Outcome;
import dev.looptop.model.SessionRow;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * How runs went, with the definitions of gptme-sessions' {@code runs} (formats/gptme.md, section 4.3) for sessions of
 * every source.
 *
 * @param durations how long runs took, every bucket, shortest first; the last holds those without a duration
 * @param noopByRunType runs without any work, by run type, in order of the key
 * @param shortRuns runs of less than two minutes by run type, in the order in which the types first occur
 * @param days runs a day, earliest first, by the local day of their record or start
 * @param models how the runs of each model ended, by its short name, in order of the key
 */
public record RunFigures(
        int total,
        List<Count> durations,
        List<Outcomes> noopByRunType,
        List<Count> shortRuns,
        List<Count> days,
        List<Outcomes> models) {
    private static final double SHORT_SECS = 120;
    private static final List<String> BUCKETS = List.of("<1m", "1-5m", "5-15m", "15-30m", "30m+", "unknown");
    private static final double[] BELOW = {60, 300, 900, 1800, Double.POSITIVE_INFINITY};

    public RunFigures {
        durations = List.copyOf(durations);
        noopByRunType = List.copyOf(noopByRunType);
        shortRuns = List.copyOf(shortRuns);
        days = List.copyOf(days);
        models = List.copyOf(models);
    }

    /** How many there are of one kind. */
    public record Count(String key, int count) {}

    /** How many there are of one kind, and how many of them succeeded or ended without any work. */
    public record Outcomes(String key, int total, int succeeded, int noop) {
        /** Successes over all, 0 to 1. */
        public double successRate() {
            return Tally.share(succeeded, total);
        }

        /** Runs without any work over all, 0 to 1. */
        public double noopRate() {
            return Tally.share(noop, total);
        }

        private Outcomes with(SessionRow row) {
            Outcome outcome = row.judgement().outcome();
            return new Outcomes(
                    key,
                    total + 1,
                    succeeded + (outcome == Outcome.SUCCESS ? 1 : 0),
                    noop + (outcome == Outcome.NOOP ? 1 : 0));
        }
    }

    /** The figures of these sessions, in their order. */
    public static RunFigures of(List<SessionRow> rows, ZoneId zone) {
        int[] buckets = new int[BUCKETS.size()];
        Map<String, Outcomes> runTypes = new TreeMap<>();
        Map<String, Integer> brief = new LinkedHashMap<>();
        Map<String, Integer> days = new TreeMap<>();
        Map<String, Outcomes> models = new TreeMap<>();
        RecordKeys keys = new RecordKeys();
        for (SessionRow row : rows) {
            String runType = RecordKeys.runType(row);
            OptionalDouble lasted = row.summary().times().durationSecs();
            buckets[bucket(lasted)]++;
            count(runTypes, runType, row);
            if (lasted.orElse(0) > 0 && lasted.getAsDouble() < SHORT_SECS) {
                brief.merge(runType, 1, Integer::sum);
            }
            row.summary()
                    .countedAt()
                    .ifPresent(at -> days.merge(LocalDate.ofInstant(at, zone).toString(), 1, Integer::sum));
            keys.models(row).forEach(model -> count(models, model, row));
        }
        List<Count> durations = new ArrayList<>();
        for (int i = 0; i < buckets.length; i++) {
            durations.add(new Count(BUCKETS.get(i), buckets[i]));
        }
        return new RunFigures(
                rows.size(),
                durations,
                List.copyOf(runTypes.values()),
                counts(brief),
                counts(days),
                List.copyOf(models.values()));
    }

    private static void count(Map<String, Outcomes> counts, String key, SessionRow row) {
        counts.put(key, counts.getOrDefault(key, new Outcomes(key, 0, 0, 0)).with(row));
    }

    private static List<Count> counts(Map<String, Integer> counted) {
        List<Count> counts = new ArrayList<>();
        counted.forEach((key, count) -> counts.add(new Count(key, count)));
        return counts;
    }

    private static int bucket(OptionalDouble lasted) {
        if (lasted.isEmpty() || lasted.getAsDouble() <= 0) {
            return BUCKETS.size() - 1;
        }
        int at = 0;
        while (lasted.getAsDouble() >= BELOW[at]) {
            at++;
        }
        return at;
    }
}
