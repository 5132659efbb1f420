package dev.looptop.stats;

import dev.looptop.model.Outcome;
import dev.looptop.model.SessionRow;
import dev.looptop.model.State;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An {@link Outlook} being summed up in one pass over the rows; for one fold. */
public final class OutlookFold {
    /** In devloop's words for an end that a gate brought. */
    private static final String AT_GATE = "-at-";

    private static final Facet[] FACETS = Facet.values();

    private final TimeWindow window;
    private final FiguresFold all = new FiguresFold();
    private final FiguresFold before = new FiguresFold();
    private final FiguresFold[] columns;
    private final int[] outcomes = new int[Outcome.values().length];
    private final int[] heat = new int[7 * HeatMap.HOURS];
    private final TrendFold trend;
    private final Map<Facet, Map<String, GroupFold>> groups = new EnumMap<>(Facet.class);
    private final List<Double> iterations = new ArrayList<>();
    private final List<Double> durations = new ArrayList<>();
    private final Map<Outcome, Map<String, StopKind>> kinds = new EnumMap<>(Outcome.class);
    private final Map<StopKind, Integer> stops = new HashMap<>();
    private final List<Instant> waiting = new ArrayList<>();
    private int waits;
    private int live;
    private int rejected;

    /** A group being summed up. */
    private static final class GroupFold {
        private final FiguresFold figures = new FiguresFold();
        private final Integer[] trend = new Integer[GroupRow.PARTS];

        GroupFold() {
            Arrays.fill(trend, 0);
        }
    }

    /** The figures of these sessions; days and hours are those of the zone. */
    public static Outlook of(List<SessionRow> rows, TimeRange range, Instant now, ZoneId zone) {
        Instant earliest = now;
        for (SessionRow row : rows) {
            Instant at = Outlook.began(row).orElse(now);
            earliest = at.isBefore(earliest) ? at : earliest;
        }
        TimeWindow window = TimeWindow.of(range, now, zone, earliest);
        OutlookFold fold = new OutlookFold(window);
        rows.forEach(fold::add);
        return fold.outlook();
    }

    OutlookFold(TimeWindow window) {
        this.window = window;
        this.columns = new FiguresFold[window.buckets().size()];
        Arrays.setAll(columns, at -> new FiguresFold());
        this.trend = new TrendFold(window);
        for (Facet facet : FACETS) {
            groups.put(facet, new HashMap<>());
        }
        for (Outcome outcome : Outcome.values()) {
            kinds.put(outcome, new HashMap<>());
        }
    }

    void add(SessionRow row) {
        Optional<ZonedDateTime> began = Outlook.began(row).map(at -> at.atZone(window.zone()));
        if (began.isEmpty()) {
            if (window.from().isEmpty()) {
                counted(row, -1);
            }
            return;
        }
        ZonedDateTime local = began.get();
        Instant at = local.toInstant();
        trend.add(row.judgement().outcome(), at, local.toLocalDate());
        if (window.holds(at)) {
            heat[HeatMap.place(local.getDayOfWeek(), local.getHour())]++;
            counted(row, window.bucket(at));
        } else if (window.isBefore(at)) {
            before.add(Entry.of(row));
        }
    }

    private void counted(SessionRow row, int column) {
        Entry entry = Entry.of(row);
        all.add(entry);
        if (column >= 0) {
            columns[column].add(entry);
        }
        for (Facet facet : FACETS) {
            Map<String, GroupFold> known = groups.get(facet);
            for (String key : facet.keys(row)) {
                grouped(known.computeIfAbsent(key, name -> new GroupFold()), entry, column);
            }
        }
        iterations.add((double) row.summary().iterations());
        row.summary().times().durationSecs().ifPresent(durations::add);
        stood(row);
    }

    private void grouped(GroupFold group, Entry entry, int column) {
        group.figures.add(entry);
        if (column >= 0) {
            group.trend[column * GroupRow.PARTS / columns.length]++;
        }
    }

    private void stood(SessionRow row) {
        Outcome outcome = row.judgement().outcome();
        outcomes[outcome.ordinal()]++;
        live += row.judgement().state().live() ? 1 : 0;
        if (outcome != Outcome.NONE) {
            StopKind kind =
                    kinds.get(outcome).computeIfAbsent(row.judgement().why(), why -> StopKind.of(row.judgement()));
            stops.merge(kind, 1, Integer::sum);
        }
        rejected += row.summary().ending().word().contains(AT_GATE) && outcome == Outcome.REJECTED ? 1 : 0;
        if (row.judgement().state() == State.WAITING) {
            waits++;
            row.summary().activity().waiting().flatMap(asked -> asked.since()).ifPresent(waiting::add);
        }
    }

    Outlook outlook() {
        Figures earlier = before.figures();
        Map<Facet, List<GroupRow>> sorted = new EnumMap<>(Facet.class);
        groups.forEach((facet, found) -> sorted.put(facet, sorted(found)));
        return new Outlook(
                window,
                all.figures(),
                earlier.total() == 0 ? Optional.empty() : Optional.of(earlier),
                Arrays.stream(columns).map(FiguresFold::figures).toList(),
                outcomes(),
                live,
                new HeatMap(Arrays.stream(heat).boxed().toList()),
                trend.trend(),
                sorted,
                Histogram.ofIterations(iterations),
                Histogram.ofDurations(durations),
                stops(),
                new Outlook.Waits(waiting, waits, rejected, outcomes[Outcome.TIMED_OUT.ordinal()]));
    }

    private static List<GroupRow> sorted(Map<String, GroupFold> groups) {
        return groups.entrySet().stream()
                .map(entry -> new GroupRow(
                        entry.getKey(), entry.getValue().figures.figures(), List.of(entry.getValue().trend)))
                .sorted(Comparator.comparingInt((GroupRow row) -> row.figures().total())
                        .reversed()
                        .thenComparing(GroupRow::key))
                .toList();
    }

    private List<Outlook.OutcomeCount> outcomes() {
        return Arrays.stream(Outcome.values())
                .map(outcome -> new Outlook.OutcomeCount(outcome, outcomes[outcome.ordinal()]))
                .filter(counted -> counted.count() > 0)
                .sorted(Comparator.comparingInt(Outlook.OutcomeCount::count).reversed())
                .toList();
    }

    private List<Outlook.StopCount> stops() {
        return stops.entrySet().stream()
                .map(entry -> new Outlook.StopCount(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Outlook.StopCount::count)
                        .reversed()
                        .thenComparing(counted -> counted.kind().words())
                        .thenComparing(counted -> counted.kind().outcome()))
                .toList();
    }
}
