package dev.looptop.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.looptop.cell.CleanText;
import dev.looptop.model.SessionRow;
import dev.looptop.stats.CostFigures;
import dev.looptop.store.SessionCatalog;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code looptop cost}: what sessions cost, where a harness or the user's own price list says it. */
@Command(
        name = "cost",
        description = {
            "What sessions cost: the harness's own figure, else by the prices in the user's",
            "harness-quota.toml. What is not known is n/a, never a guess."
        })
final class CostCommand implements Callable<Integer> {
    private static final String UNKNOWN = "n/a";

    @Mixin
    SessionOptions options = new SessionOptions();

    @Option(names = "--days", paramLabel = "N", description = "The last N days (default 7); --since goes before it.")
    int days = 7;

    @Option(names = "--daily", description = "A table by day.")
    boolean daily;

    @Option(names = "--by-model", description = "A table by model.")
    boolean byModel;

    @Option(names = "--json", description = "One JSON object.")
    boolean json;

    private final Surroundings around;

    CostCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() throws IOException {
        if (days < 0) {
            throw Failure.usage("--days is a number of days, not " + days);
        }
        if (options.after.isEmpty()) {
            options.after.add(days + "d");
        }
        Printer printer = new Printer(around.out(), options.colour(around), options.raw);
        HarnessQuota quota = HarnessQuota.of(around.places(), AllFormats.harnesses());
        SessionCatalog catalog = options.catalog(around);
        List<SessionRow> rows =
                new Selection(catalog, options.filter(around), around.clock().instant()).of(catalog.rows());
        CostFigures figures = CostFigures.of(rows, quota.prices(), around.zone());
        if (json) {
            new SessionJson(printer).object(object -> write(object, figures));
        } else {
            print(printer, figures);
        }
        if (!quota.trouble().isEmpty()) {
            around.err().println(CleanText.line("looptop: " + quota.file() + ": " + quota.trouble()));
        }
        printer.flush();
        return 0;
    }

    private void write(JsonGenerator json, CostFigures figures) throws IOException {
        json.writeNumberField("total", figures.sessions());
        json.writeNumberField("priced", figures.all().count());
        SessionJson.number(json, "cost_usd", known(figures.all()));
        SessionJson.number(json, "avg_cost_usd", figures.all().average());
        sums(json, "by_model", "key", figures.byModel());
        sums(json, "by_day", "date", figures.byDay());
        json.writeStringField("zone", around.zone().getId());
    }

    private static void sums(JsonGenerator json, String name, String key, List<CostFigures.Sum> sums)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (CostFigures.Sum sum : sums) {
            json.writeStartObject();
            json.writeStringField(key, sum.key());
            json.writeNumberField("total", sum.count());
            json.writeNumberField("cost_usd", sum.usd());
            SessionJson.number(json, "avg_cost_usd", sum.average());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static OptionalDouble known(CostFigures.Sum sum) {
        return sum.count() == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum.usd());
    }

    private void print(Printer printer, CostFigures figures) {
        printer.heading("Cost");
        printer.line("  sessions  " + figures.sessions() + ", " + figures.all().count() + " with a known cost");
        printer.line("  total     " + dollars(known(figures.all())));
        printer.line("  average   " + dollars(figures.all().average()));
        if (byModel) {
            table(printer, "By model", figures.byModel());
        }
        if (daily) {
            table(printer, "By day (" + around.zone().getId() + ")", figures.byDay());
        }
    }

    private static void table(Printer printer, String title, List<CostFigures.Sum> sums) {
        printer.blank();
        Table table = new Table(title, " SESSIONS", " TOTAL", " AVERAGE");
        for (CostFigures.Sum sum : sums) {
            table.row(
                    Table.Cell.of("  " + printer.clean(sum.key())),
                    Table.Cell.of(Integer.toString(sum.count())),
                    Table.Cell.of(dollars(known(sum))),
                    Table.Cell.of(dollars(sum.average())));
        }
        table.print(printer);
    }

    private static String dollars(OptionalDouble usd) {
        return usd.isEmpty() ? UNKNOWN : "$" + String.format(Locale.ROOT, "%.4f", usd.getAsDouble());
    }
}
