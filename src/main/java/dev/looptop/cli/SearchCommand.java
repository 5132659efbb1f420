package dev.looptop.cli;

import dev.looptop.cell.CleanText;
import dev.looptop.model.SessionId;
import dev.looptop.model.SessionRow;
import dev.looptop.query.ProjectNames;
import dev.looptop.query.SessionFilter;
import dev.looptop.query.SortOrder;
import dev.looptop.query.TextPattern;
import dev.looptop.store.SessionCatalog;
import dev.looptop.store.search.SearchRun;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code looptop search}: full text over everything that sessions hold. */
@Command(
        name = "search",
        description = "Lines of prompts, outputs, feedback, documents, messages, tools and diffs that hold a text.")
final class SearchCommand implements Callable<Integer> {
    private static final int SHOWN_OF_SESSION = 20;

    @Mixin
    SessionOptions options = new SessionOptions();

    @Parameters(
            index = "0",
            paramLabel = "TEXT",
            description = "A regular expression; capital letters count only where it has some.")
    String text = "";

    @Option(
            names = {"-F", "--fixed"},
            description = "TEXT as it stands, no expression.")
    boolean fixed;

    @Option(names = "--json", description = "One JSON object a hit.")
    boolean json;

    @Option(names = "--limit", paramLabel = "N", description = "Most hits shown of one session (default 20; 0: all).")
    int limit = SHOWN_OF_SESSION;

    private final Surroundings around;

    SearchCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() throws IOException {
        if (text.isEmpty()) {
            throw Failure.usage("nothing to search for");
        }
        if (limit < 0) {
            throw Failure.usage("--limit is a number of hits, not " + limit);
        }
        TextPattern pattern = fixed
                ? TextPattern.literal(text)
                : TextPattern.expression(text)
                        .orElseThrow(() -> Failure.usage(
                                "'" + text + "' is not a regular expression; -F searches for it as it stands"));
        SessionCatalog catalog = options.catalog(around);
        SessionFilter filter = options.filter(around);
        List<SessionRow> all = catalog.rows();
        Map<SessionId, SessionRow> rows = new LinkedHashMap<>();
        all.stream()
                .filter(row -> filter.accepts(row, around.clock().instant()))
                .sorted(SortOrder.NEWEST.comparator())
                .forEach(row -> rows.put(row.id(), row));
        Printer printer = new Printer(around.out(), options.colour(around), options.raw);
        HitPrinter told = new HitPrinter(printer, rows, ProjectNames.of(all), around.zone(), json, limit);
        new SearchRun(options.found(around, List.of()).roots(), pattern).over(List.copyOf(rows.keySet()), told);
        told.end(text)
                .forEach(problem ->
                        around.err().println(CleanText.line("looptop: " + problem.source() + ": " + problem.line())));
        printer.flush();
        return 0;
    }
}
