package dev.looptop.cli;

import dev.looptop.model.SessionRow;
import dev.looptop.stats.Outlook;
import dev.looptop.stats.OutlookFold;
import dev.looptop.stats.SessionStats;
import dev.looptop.stats.StatsFold;
import dev.looptop.stats.TimeRange;
import dev.looptop.store.SessionCatalog;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code looptop stats}: figures over sessions, with codeloops' definitions. */
@Command(
        name = "stats",
        description = "Totals, success rate and averages, by project, source, agent, model, harness and day.")
final class StatsCommand implements Callable<Integer> {
    @Mixin
    SessionOptions options = new SessionOptions();

    @Option(names = "--json", description = "One JSON object.")
    boolean json;

    @Option(
            names = "--by",
            split = ",",
            paramLabel = "WORD",
            description = "These groups only: project, source, agent, model, outcome, harness, run-type, category,"
                    + " model-run-type, harness-model. The JSON object always has all.")
    List<String> by = new ArrayList<>();

    private final Surroundings around;

    StatsCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() throws IOException {
        by.stream()
                .filter(word -> !StatsText.dimensions().contains(word))
                .findFirst()
                .ifPresent(word -> {
                    throw Failure.usage(
                            "cannot group by '" + word + "'; one of " + String.join(", ", StatsText.dimensions()));
                });
        Printer printer = new Printer(around.out(), options.colour(around), options.raw);
        SessionCatalog catalog = options.catalog(around);
        List<SessionRow> rows =
                new Selection(catalog, options.filter(around), around.clock().instant()).of(catalog.rows());
        SessionStats stats = StatsFold.of(rows, around.zone());
        Outlook outlook = OutlookFold.of(rows, TimeRange.ALL, around.clock().instant(), around.zone());
        if (json) {
            new SessionJson(printer).object(object -> StatsJson.write(object, stats, outlook));
        } else {
            new StatsText(printer).print(stats, outlook, by);
        }
        printer.flush();
        return 0;
    }
}
