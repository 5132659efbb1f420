package dev.looptop.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.looptop.model.SessionRow;
import dev.looptop.stats.RunFigures;
import dev.looptop.store.SessionCatalog;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code looptop runs}: how runs went lately, with the definitions of gptme-sessions. */
@Command(
        name = "runs",
        description = "How runs went: durations, runs without work, short runs, runs a day, models; the last 14 days"
                + " unless --since says otherwise.")
final class RunsCommand implements Callable<Integer> {
    private static final String LATELY = "14d";
    private static final int LONGEST_BAR = 40;

    @Mixin
    SessionOptions options = new SessionOptions();

    @Option(names = "--json", description = "One JSON object.")
    boolean json;

    private final Surroundings around;

    RunsCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() throws IOException {
        if (options.after.isEmpty()) {
            options.after.add(LATELY);
        }
        Printer printer = new Printer(around.out(), options.colour(around), options.raw);
        SessionCatalog catalog = options.catalog(around);
        List<SessionRow> rows =
                new Selection(catalog, options.filter(around), around.clock().instant()).of(catalog.rows());
        RunFigures figures = RunFigures.of(rows, around.zone());
        if (json) {
            new SessionJson(printer).object(object -> write(object, figures));
        } else if (rows.isEmpty()) {
            around.err().println("No runs since " + String.join(", ", options.after) + ".");
        } else {
            print(printer, figures);
        }
        printer.flush();
        return 0;
    }

    private void write(JsonGenerator json, RunFigures figures) throws IOException {
        json.writeNumberField("total", figures.total());
        json.writeArrayFieldStart("duration_distribution");
        for (RunFigures.Count bucket : figures.durations()) {
            json.writeStartObject();
            json.writeStringField("key", bucket.key());
            json.writeNumberField("total", bucket.count());
            json.writeNumberField("share", share(bucket, figures));
            json.writeEndObject();
        }
        json.writeEndArray();
        outcomes(json, "noop_by_run_type", figures.noopByRunType());
        counts(json, "short_runs", "key", figures.shortRuns());
        counts(json, "daily_counts", "date", figures.days());
        outcomes(json, "model_outcome", figures.models());
        json.writeStringField("zone", around.zone().getId());
    }

    private static void outcomes(JsonGenerator json, String name, List<RunFigures.Outcomes> all) throws IOException {
        json.writeArrayFieldStart(name);
        for (RunFigures.Outcomes one : all) {
            json.writeStartObject();
            json.writeStringField("key", one.key());
            json.writeNumberField("total", one.total());
            json.writeNumberField("success", one.succeeded());
            json.writeNumberField("noop", one.noop());
            json.writeNumberField("success_rate", one.successRate());
            json.writeNumberField("noop_rate", one.noopRate());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void counts(JsonGenerator json, String name, String key, List<RunFigures.Count> all)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (RunFigures.Count one : all) {
            json.writeStartObject();
            json.writeStringField(key, one.key());
            json.writeNumberField("total", one.count());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static double share(RunFigures.Count bucket, RunFigures figures) {
        return figures.total() == 0 ? 0 : (double) bucket.count() / figures.total();
    }

    private void print(Printer printer, RunFigures figures) {
        printer.heading("Runs (" + figures.total() + ")");
        printer.blank();
        Table durations = new Table("Duration", " RUNS", " SHARE", "");
        for (RunFigures.Count bucket : figures.durations()) {
            durations.row(
                    Table.Cell.of("  " + bucket.key()),
                    Table.Cell.of(Integer.toString(bucket.count())),
                    Table.Cell.of(Words.percent(share(bucket, figures), 1)),
                    bar(bucket));
        }
        durations.print(printer);
        outcomes(printer, "Without work by run type", " NOOP", figures.noopByRunType());
        List<RunFigures.Count> brief = figures.shortRuns().stream()
                .sorted(Comparator.comparingInt(RunFigures.Count::count).reversed())
                .toList();
        counts(printer, "Under 2 minutes by run type", brief);
        counts(printer, "By day (" + around.zone().getId() + ")", figures.days());
        outcomes(printer, "Model and outcome", " SUCCESS", figures.models());
    }

    private static void outcomes(Printer printer, String title, String rate, List<RunFigures.Outcomes> all) {
        boolean noop = rate.equals(" NOOP");
        printer.blank();
        Table table = new Table(title, " RUNS", " DONE", " NONE", rate);
        for (RunFigures.Outcomes one : all) {
            table.row(
                    Table.Cell.of("  " + printer.clean(one.key())),
                    Table.Cell.of(Integer.toString(one.total())),
                    Table.Cell.of(Integer.toString(one.succeeded())),
                    Table.Cell.of(Integer.toString(one.noop())),
                    Table.Cell.of(Words.percent(noop ? one.noopRate() : one.successRate(), 0)));
        }
        table.print(printer);
    }

    private static void counts(Printer printer, String title, List<RunFigures.Count> all) {
        if (all.isEmpty()) {
            return;
        }
        printer.blank();
        Table table = new Table(title, " RUNS", "");
        for (RunFigures.Count one : all) {
            table.row(
                    Table.Cell.of("  " + printer.clean(one.key())),
                    Table.Cell.of(Integer.toString(one.count())),
                    bar(one));
        }
        table.print(printer);
    }

    private static Table.Cell bar(RunFigures.Count one) {
        return new Table.Cell("#".repeat(Math.min(LONGEST_BAR, one.count())), Ink.CYAN);
    }
}
