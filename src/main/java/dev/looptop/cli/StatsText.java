package dev.looptop.cli;

import dev.looptop.stats.Day;
import dev.looptop.stats.Group;
import dev.looptop.stats.Histogram;
import dev.looptop.stats.SessionStats;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** Figures as tables. */
final class StatsText {
    private static final int BAR = 24;

    private final Printer printer;

    StatsText(Printer printer) {
        this.printer = printer;
    }

    /** What figures can be grouped by, in the order in which it is printed. */
    static Set<String> dimensions() {
        return tables(SessionStats.of(List.of(), ZoneOffset.UTC)).keySet();
    }

    private static Map<String, List<Group>> tables(SessionStats stats) {
        Map<String, List<Group>> tables = new LinkedHashMap<>();
        tables.put("project", stats.byProject());
        tables.put("source", stats.bySource());
        tables.put("agent", stats.byAgent());
        tables.put("model", stats.byModel());
        tables.put("outcome", stats.byOutcome());
        tables.put("harness", stats.byRecord().byHarness());
        tables.put("run-type", stats.byRecord().byRunType());
        tables.put("category", stats.byRecord().byCategory());
        tables.put("model-run-type", stats.byRecord().byModelRunType());
        tables.put("harness-model", stats.byRecord().byHarnessModel());
        return tables;
    }

    /** Prints everything, or only the groups of these dimensions where any are named. */
    void print(SessionStats stats, List<String> by) {
        Group all = stats.all();
        printer.heading("Sessions");
        fact(printer, "total", all.total() + (stats.live() > 0 ? " (" + stats.live() + " live)" : ""));
        fact(printer, "success", percent(all.successRate()) + ", " + all.succeeded() + " of " + all.total());
        fact(printer, "first try", percent(stats.firstTryRate()) + " of the successes");
        fact(printer, "wasted", percent(stats.wasteRate()) + " failed, interrupted or out of iterations");
        fact(
                printer,
                "iterations",
                one(all.avgIterations()) + " on average, " + one(stats.avgIterationsToSuccess()) + " to a success");
        fact(
                printer,
                "duration",
                Words.span(all.avgDurationSecs()) + " on average, " + Words.span(stats.avgCycleSecs())
                        + " to a success");
        if (stats.spread().count() > 0) {
            fact(printer, "", durations(stats));
        }
        tables(stats).forEach((name, groups) -> {
            if (by.isEmpty() || by.contains(name)) {
                groups(printer, "By " + name.replace("-", " "), groups);
            }
        });
        if (by.isEmpty()) {
            distributions(stats);
        }
    }

    private void distributions(SessionStats stats) {
        bars(printer, "Iterations", stats.iterations());
        bars(printer, "Durations", stats.durations());
        days(printer, stats);
    }

    private static void groups(Printer printer, String title, List<Group> groups) {
        if (groups.isEmpty()) {
            return;
        }
        printer.blank();
        Table table = new Table(title, " SESSIONS", " SUCCESS", " ITERATIONS", " DURATION");
        for (Group group : groups) {
            table.row(
                    Table.Cell.of("  " + printer.clean(group.key())),
                    Table.Cell.of(Integer.toString(group.total())),
                    Table.Cell.of(percent(group.successRate())),
                    Table.Cell.of(one(group.avgIterations())),
                    Table.Cell.of(Words.span(group.avgDurationSecs())));
        }
        table.print(printer);
    }

    private static void bars(Printer printer, String title, Histogram histogram) {
        if (histogram.highest() == 0) {
            return;
        }
        printer.blank();
        Table table = new Table(title, " SESSIONS", "");
        for (Histogram.Bar bar : histogram.bars()) {
            int length = (int) Math.ceil((double) bar.count() * BAR / histogram.highest());
            table.row(
                    Table.Cell.of("  " + bar.label()),
                    Table.Cell.of(Integer.toString(bar.count())),
                    new Table.Cell("#".repeat(length), Ink.CYAN));
        }
        table.print(printer);
    }

    private static void days(Printer printer, SessionStats stats) {
        if (stats.sessionsOverTime().isEmpty()) {
            return;
        }
        printer.blank();
        Table table = new Table("By day (" + stats.zone().getId() + ")", " SESSIONS", " SUCCESS");
        for (Day day : stats.sessionsOverTime()) {
            table.row(
                    Table.Cell.of("  " + day.date()),
                    Table.Cell.of(Integer.toString(day.total())),
                    Table.Cell.of(percent(day.total() == 0 ? 0 : (double) day.success() / day.total())));
        }
        table.print(printer);
    }

    private static void fact(Printer printer, String name, String value) {
        printer.line("  " + Ink.DIM.on(String.format("%-10s", name), printer.coloured()) + " " + value);
    }

    private static String durations(SessionStats stats) {
        return Words.span(OptionalDouble.of(stats.spread().totalSecs())) + " in all, "
                + Words.span(stats.spread().minSecs()) + " to "
                + Words.span(stats.spread().maxSecs()) + ", "
                + stats.spread().count() + " with a duration";
    }

    private static String percent(double rate) {
        return Words.percent(rate, 1);
    }

    private static String one(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
