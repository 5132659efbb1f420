package dev.looptop.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.looptop.model.SessionRow;
import dev.looptop.query.DateWords;
import dev.looptop.store.SessionCatalog;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code looptop discover}: the transcripts in their usual places, and which of them have a record. */
@Command(
        name = "discover",
        description = "Transcripts in their usual places, and which have a record in a store of records; the last"
                + " 7 days"
                + " unless --since says otherwise.")
final class DiscoverCommand implements Callable<Integer> {
    private static final String LATELY = "7d";

    @Mixin
    SessionOptions options = new SessionOptions();

    @Option(names = "--unsynced", description = "Only those without a record.")
    boolean unsynced;

    @Option(names = "--json", description = "One JSON object.")
    boolean json;

    private final Surroundings around;

    DiscoverCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() throws IOException {
        Printer printer = new Printer(around.out(), options.colour(around), options.raw);
        String since = options.after.isEmpty() ? LATELY : options.after.get(options.after.size() - 1);
        Instant from = from(since);
        List<String> harnesses = List.copyOf(options.harnesses);
        // Both say something of transcripts here, which carry neither a record's harness nor its date.
        options.after.clear();
        options.harnesses.clear();
        SessionCatalog catalog = options.catalog(around);
        List<SessionRow> rows =
                new Selection(catalog, options.filter(around), around.clock().instant()).of(catalog.rows());
        List<Discovery> all = Discovery.of(rows, AllFormats.harnesses(AllFormats.transcripts())).stream()
                .filter(one -> harnesses.isEmpty() || harnesses.stream().anyMatch(one::isOf))
                .filter(one -> !one.at().orElse(Instant.MAX).isBefore(from))
                .toList();
        List<Discovery> shown =
                all.stream().filter(one -> !unsynced || !one.synced()).toList();
        if (json) {
            new SessionJson(printer).object(object -> write(object, shown, all));
        } else {
            print(printer, shown, all, since);
        }
        printer.flush();
        return 0;
    }

    /** Whole days, as transcripts are found by the day in their names too. */
    private Instant from(String since) {
        Instant at = DateWords.start(since, around.clock().instant(), around.zone())
                .orElseThrow(() -> Failure.usage("'" + since + "' is not a date; write 2025-01-31, today, 7d or all"));
        boolean all = at.equals(Instant.MIN);
        return all
                ? at
                : LocalDate.ofInstant(at, around.zone())
                        .atStartOfDay(around.zone())
                        .toInstant();
    }

    private void write(JsonGenerator json, List<Discovery> shown, List<Discovery> all) throws IOException {
        json.writeArrayFieldStart("sessions");
        for (Discovery one : shown) {
            json.writeStartObject();
            json.writeStringField("harness", one.harness());
            json.writeStringField("source", one.id().source());
            json.writeStringField("id", one.id().name());
            json.writeStringField("path", one.id().path());
            SessionJson.instant(json, "started_at", one.at());
            json.writeBooleanField("synced", one.synced());
            SessionJson.text(json, "record", one.record());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberField("total", all.size());
        json.writeNumberField("synced", all.stream().filter(Discovery::synced).count());
    }

    private void print(Printer printer, List<Discovery> shown, List<Discovery> all, String since) {
        long synced = all.stream().filter(Discovery::synced).count();
        if (shown.isEmpty()) {
            around.err()
                    .println(
                            all.isEmpty()
                                    ? "No transcripts found since " + since + "."
                                    : "All " + all.size() + " transcripts since " + since + " have a record.");
            return;
        }
        Table table = new Table("DATE", "HARNESS", "RECORD", "PATH");
        for (Discovery one : shown) {
            table.row(
                    Table.Cell.of(Words.minute(one.at(), around.zone())),
                    Table.Cell.of(one.harness()),
                    new Table.Cell(
                            one.synced() ? printer.clean(one.record()) : "-", one.synced() ? Ink.GREEN : Ink.DIM),
                    Table.Cell.of(printer.clean(one.id().path())));
        }
        table.print(printer);
        printer.blank();
        printer.line(all.size() + " found, " + synced + " with a record, " + (all.size() - synced) + " without");
    }
}
