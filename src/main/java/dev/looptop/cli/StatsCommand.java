package dev.looptop.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.looptop.model.SessionRow;
import dev.looptop.stats.Day;
import dev.looptop.stats.Group;
import dev.looptop.stats.Histogram;
import dev.looptop.stats.SessionStats;
import dev.looptop.store.SessionCatalog;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code looptop stats}: figures over sessions, with codeloops' definitions. */
@Command(name = "stats", description = "Totals, success rate and averages, by project, source, agent, model and day.")
final class StatsCommand implements Callable<Integer> {
    private static final int BAR = 24;

    @Mixin
    SessionOptions options = new SessionOptions();

    @Option(names = "--json", description = "One JSON object.")
    boolean json;

    private final Surroundings around;

    StatsCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() throws IOException {
        Printer printer = new Printer(around.out(), options.colour(around), options.raw);
        SessionCatalog catalog = options.catalog(around);
        List<SessionRow> rows =
                new Selection(catalog, options.filter(around), around.clock().instant()).of(catalog.rows());
        SessionStats stats = SessionStats.of(rows, around.zone());
        if (json) {
            new SessionJson(printer).object(object -> write(object, stats));
        } else {
            print(printer, stats);
        }
        printer.flush();
        return 0;
    }

    private static void write(JsonGenerator json, SessionStats stats) throws IOException {
        json.writeNumberField("total", stats.all().total());
        json.writeNumberField("live", stats.live());
        json.writeNumberField("success_rate", stats.all().successRate());
        json.writeNumberField("avg_iterations", stats.all().avgIterations());
        SessionJson.number(json, "avg_duration_secs", stats.all().avgDurationSecs());
        groups(json, "by_project", stats.byProject());
        groups(json, "by_source", stats.bySource());
        groups(json, "by_agent", stats.byAgent());
        groups(json, "by_model", stats.byModel());
        groups(json, "by_outcome", stats.byOutcome());
        json.writeArrayFieldStart("sessions_over_time");
        for (Day day : stats.sessionsOverTime()) {
            json.writeStartObject();
            json.writeStringField("date", day.date().toString());
            json.writeNumberField("total", day.total());
            json.writeNumberField("success", day.success());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringField("zone", stats.zone().getId());
        json.writeNumberField("first_try_rate", stats.firstTryRate());
        json.writeNumberField("waste_rate", stats.wasteRate());
        json.writeNumberField("avg_iterations_to_success", stats.avgIterationsToSuccess());
        SessionJson.number(json, "avg_cycle_secs", stats.avgCycleSecs());
    }

    private static void groups(JsonGenerator json, String name, List<Group> groups) throws IOException {
        json.writeArrayFieldStart(name);
        for (Group group : groups) {
            json.writeStartObject();
            json.writeStringField("key", group.key());
            json.writeNumberField("total", group.total());
            json.writeNumberField("success_rate", group.successRate());
            json.writeNumberField("avg_iterations", group.avgIterations());
            SessionJson.number(json, "avg_duration_secs", group.avgDurationSecs());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void print(Printer printer, SessionStats stats) {
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
        groups(printer, "By project", stats.byProject());
        groups(printer, "By source", stats.bySource());
        groups(printer, "By agent", stats.byAgent());
        groups(printer, "By model", stats.byModel());
        groups(printer, "By outcome", stats.byOutcome());
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

    private static String percent(double rate) {
        return String.format(Locale.ROOT, "%.1f%%", rate * 100);
    }

    private static String one(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
