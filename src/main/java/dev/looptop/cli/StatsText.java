package dev.looptop.cli;

import dev.looptop.stats.Bucket;
import dev.looptop.stats.Day;
import dev.looptop.stats.Group;
import dev.looptop.stats.Histogram;
import dev.looptop.stats.Outlook;
import dev.looptop.stats.SessionStats;
import dev.looptop.stats.StatsFold;
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
        return tables(StatsFold.of(List.of(), ZoneOffset.UTC)).keySet();
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
    void print(SessionStats stats, Outlook outlook, List<String> by) {
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
            stops(outlook);
            distributions(stats);
            trend(outlook);
        }
    }

    private void stops(Outlook outlook) {
        if (outlook.stops().isEmpty()) {
            return;
        }
        printer.blank();
        Table table = new Table("Why loops stop", "OUTCOME", " SESSIONS", "");
        int most = outlook.stops().get(0).count();
        for (Outlook.StopCount stop : outlook.stops()) {
            int length = (int) Math.ceil((double) stop.count() * BAR / most);
            table.row(
                    Table.Cell.of("  " + printer.clean(stop.kind().words())),
                    Table.Cell.of(stop.kind().outcome().word()),
                    Table.Cell.of(Integer.toString(stop.count())),
                    new Table.Cell("#".repeat(length), Ink.CYAN));
        }
        table.print(printer);
    }

    /** The success rate at the end of each stretch that a column of the screen stands for. */
    private void trend(Outlook outlook) {
        if (outlook.trend().newest().isEmpty()) {
            return;
        }
        printer.blank();
        Table table = new Table("Success rate, mean of the seven days before", " SUCCESS", "");
        List<Bucket> buckets = outlook.window().buckets();
        List<OptionalDouble> points = outlook.trend().sampled(buckets.size());
        for (int at = 0; at < buckets.size(); at++) {
            OptionalDouble rate = points.get(at);
            if (rate.isPresent()) {
                table.row(
                        Table.Cell.of("  " + buckets.get(at).start().toLocalDate()),
                        Table.Cell.of(percent(rate.getAsDouble())),
                        new Table.Cell("#".repeat((int) Math.ceil(rate.getAsDouble() * BAR)), Ink.CYAN));
            }
        }
        table.print(printer);
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
