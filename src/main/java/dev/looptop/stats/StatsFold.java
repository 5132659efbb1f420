package dev.looptop.stats;

import dev.looptop.model.Labels;
import dev.looptop.model.Outcome;
import dev.looptop.model.SessionRow;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One pass over the sessions of a list that fills every figure of {@link SessionStats}. */
public final class StatsFold {
    private final ZoneId zone;
    private final RecordKeys keys = new RecordKeys();
    private final Tally all = new Tally();
    private final Tally success = new Tally();
    private int live;
    private int firstTries;
    private int wasted;
    private final Grouping project = new Grouping();
    private final Grouping source = new Grouping();
    private final Grouping agent = new Grouping();
    private final Grouping model = new Grouping();
    private final Grouping outcome = new Grouping();
    private final Grouping harness = new Grouping();
    private final Grouping runType = new Grouping();
    private final Grouping category = new Grouping();
    private final Grouping modelRunType = new Grouping();
    private final Grouping harnessModel = new Grouping();
    private final Map<LocalDate, int[]> days = new TreeMap<>();
    private final List<Double> iterations = new ArrayList<>();
    private final List<Double> durations = new ArrayList<>();

    /** The figures of these sessions; {@code zone} decides on which day one started, or was recorded. */
    public static SessionStats of(List<SessionRow> rows, ZoneId zone) {
        StatsFold fold = new StatsFold(zone);
        rows.forEach(fold::add);
        return fold.stats();
    }

    StatsFold(ZoneId zone) {
        this.zone = zone;
    }

    void add(SessionRow row) {
        boolean succeeded = row.judgement().outcome() == Outcome.SUCCESS;
        all.add(row);
        if (succeeded) {
            success.add(row);
            firstTries += row.summary().iterations() == 1 ? 1 : 0;
        }
        live += row.judgement().state().live() ? 1 : 0;
        wasted += wasted(row) ? 1 : 0;
        List<String> models = keys.models(row);
        project.add(row.summary().place().project(), row);
        source.add(row.id().source(), row);
        agent.addAll(row.summary().agents(), row);
        model.addAll(models, row);
        outcome.add(row.judgement().outcome().word(), row);
        labels(row, models);
        row.summary().countedAt().ifPresent(at -> {
            int[] day = days.computeIfAbsent(LocalDate.ofInstant(at, zone), date -> new int[2]);
            day[0]++;
            day[1] += succeeded ? 1 : 0;
        });
        iterations.add((double) row.summary().iterations());
        row.summary().times().durationSecs().ifPresent(durations::add);
    }

    private void labels(SessionRow row, List<String> models) {
        Labels labels = row.summary().labels();
        if (!labels.recorded()) {
            return;
        }
        String by = RecordKeys.orNull(labels.harness());
        String type = RecordKeys.orNull(labels.runType());
        harness.add(by, row);
        runType.add(type, row);
        category.add(RecordKeys.orNull(labels.category()), row);
        for (String name : models) {
            modelRunType.add(name + RecordKeys.TIMES + type, row);
            harnessModel.add(by + RecordKeys.TIMES + name, row);
        }
    }

    private static boolean wasted(SessionRow row) {
        return switch (row.judgement().outcome()) {
            case FAILED, INTERRUPTED, MAX_ITERATIONS -> true;
            case SUCCESS, REJECTED, NEEDS_WORK, TIMED_OUT, NOOP, UNKNOWN, NONE -> false;
        };
    }

    SessionStats stats() {
        Group successes = success.group("");
        List<Day> perDay = new ArrayList<>();
        days.forEach((date, counts) -> perDay.add(new Day(date, counts[0], counts[1])));
        return new SessionStats(
                all.group(""),
                live,
                project.groups(),
                source.groups(),
                agent.groups(),
                model.groups(),
                outcome.groups(),
                new RecordGroups(
                        harness.groups(),
                        runType.groups(),
                        category.groups(),
                        modelRunType.groups(),
                        harnessModel.groups()),
                perDay,
                zone,
                Histogram.ofIterations(iterations),
                Histogram.ofDurations(durations),
                all.spread(),
                Tally.share(firstTries, success.total()),
                Tally.share(wasted, all.total()),
                successes.avgIterations(),
                successes.avgDurationSecs());
    }
}
