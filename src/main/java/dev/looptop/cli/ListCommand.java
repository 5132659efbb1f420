package dev.looptop.cli;

import dev.looptop.cell.CleanText;
import dev.looptop.cell.TextWidth;
import dev.looptop.model.RootStatus;
import dev.looptop.model.SessionRow;
import dev.looptop.query.ProjectNames;
import dev.looptop.query.SessionFilter;
import dev.looptop.query.SortOrder;
import dev.looptop.store.SessionCatalog;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code looptop list}: a table, or one JSON object a line. */
@Command(name = "list", description = "Sessions as a table, or with --json one object a line.")
final class ListCommand implements Callable<Integer> {
    private static final int TITLE_ON_TERMINAL = 50;

    @Mixin
    SessionOptions options;

    @Option(names = "--json", description = "One JSON object a line.")
    boolean json;

    @Option(
            names = "--sort",
            paramLabel = "ORDER",
            description = "attention, newest (default), state, project, duration, iterations or size.")
    String sort = "newest";

    @Option(names = "--limit", paramLabel = "N", description = "At most this many; 0 (default) is no limit.")
    int limit;

    private final Surroundings around;

    ListCommand(Surroundings around) {
        this(around, new SessionOptions());
    }

    ListCommand(Surroundings around, SessionOptions options) {
        this.around = around;
        this.options = options;
    }

    @Override
    public Integer call() throws IOException {
        SortOrder order = SortOrder.ofWord(sort)
                .orElseThrow(() -> Failure.usage("unknown order '" + sort + "'; one of " + SortOrder.words()));
        if (limit < 0) {
            throw Failure.usage("--limit is a number of sessions, not " + limit);
        }
        SessionFilter filter = options.filter(around);
        Printer printer = new Printer(around.out(), options.colour(around), options.raw);
        SessionCatalog catalog = options.catalog(around);
        List<SessionRow> all = catalog.rows();
        List<SessionRow> rows = new Selection(catalog, filter, around.clock().instant())
                .of(all).stream()
                        .sorted(order.comparator())
                        .limit(limit > 0 ? limit : Long.MAX_VALUE)
                        .toList();
        if (json) {
            SessionJson writer = new SessionJson(printer);
            for (SessionRow row : rows) {
                writer.row(row);
            }
        } else if (!rows.isEmpty()) {
            table(rows, ProjectNames.of(all), printer);
        }
        if (rows.isEmpty()) {
            around.err().println(empty(all.size(), filter, catalog));
        }
        catalog.problems().stream()
                .limit(3)
                .forEach(p -> around.err().println(CleanText.line("looptop: " + p.source() + ": " + p.line())));
        printer.flush();
        return 0;
    }

    private static String empty(int all, SessionFilter filter, SessionCatalog catalog) {
        if (all > 0) {
            List<String> chips =
                    filter.terms().stream().map(term -> term.label()).toList();
            return "No session passes " + String.join(" ", chips) + "; " + all + " without it.";
        }
        long missing = catalog.status().stream()
                .filter(root -> root.standing() == RootStatus.Standing.MISSING)
                .count();
        return "No sessions found; looked in " + catalog.status().size() + " places, " + missing
                + " missing. 'looptop roots' names them, 'looptop demo' plays one.";
    }

    private void table(List<SessionRow> rows, ProjectNames projects, Printer printer) {
        Table table =
                new Table("TIMESTAMP", "STATE", "OUTCOME", " ITERS", " DURATION", "SOURCE", "PROJECT", "ID", "PROMPT");
        for (SessionRow row : rows) {
            Ink ink = Ink.of(row.judgement());
            String title = printer.clean(row.summary().title());
            table.row(
                    Table.Cell.of(Words.minute(row.summary().times().startedAt(), around.zone())),
                    new Table.Cell(row.judgement().state().word(), ink),
                    new Table.Cell(printer.clean(Words.outcome(row)), ink),
                    Table.Cell.of(Words.iterations(row)),
                    Table.Cell.of(Words.span(row.summary().times().durationSecs())),
                    new Table.Cell(row.id().source(), Ink.DIM),
                    new Table.Cell(printer.clean(projects.of(row.summary().place())), Ink.BLUE),
                    new Table.Cell(printer.clean(row.id().name()), Ink.DIM),
                    Table.Cell.of(around.terminalOut() ? TextWidth.cut(title, TITLE_ON_TERMINAL, "…") : title));
        }
        table.print(printer);
    }
}
