package dev.looptop.cli;

import dev.looptop.compare.Contrast;
import dev.looptop.compare.Relative;
import dev.looptop.compare.Side;
import dev.looptop.model.SessionRow;
import dev.looptop.store.SessionCatalog;
import dev.looptop.store.change.PairReader;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code looptop compare}: two sessions side by side. */
@Command(
        name = "compare",
        description = "Two sessions side by side: outcome, iterations, time, cost, files of the last diffs.")
final class CompareCommand implements Callable<Integer> {
    @Mixin
    SessionOptions options = new SessionOptions();

    @Parameters(
            arity = "1..2",
            paramLabel = "ID",
            description =
                    "Two ids or their beginnings, also source:id. With one alone: the sessions that are kin to it.")
    List<String> ids = List.of();

    @Option(names = "--json", description = "One JSON object.")
    boolean json;

    private final Surroundings around;

    CompareCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() throws IOException {
        SessionCatalog catalog = options.catalog(around);
        List<SessionRow> rows = catalog.rows();
        SessionLookup lookup = new SessionLookup(
                new Selection(catalog, options.filter(around), around.clock().instant()).of(rows), around.zone());
        Printer printer = new Printer(around.out(), options.colour(around), options.raw);
        SessionRow one = lookup.find(ids.get(0));
        PairReader reader = new PairReader(options.found(around, List.of()).roots());
        if (ids.size() == 1) {
            kin(printer, reader, one, rows);
        } else {
            Contrast contrast = Contrast.of(reader.read(one), reader.read(lookup.find(ids.get(1))));
            if (json) {
                new SessionJson(printer).object(object -> ContrastJson.write(object, contrast));
            } else {
                new ContrastText(printer).print(contrast);
            }
            tell(contrast.left());
            tell(contrast.right());
        }
        printer.flush();
        return 0;
    }

    private void tell(Side side) {
        if (!side.trouble().isEmpty()) {
            around.err().println("looptop: " + side.row().id().name() + ": " + side.trouble());
        }
    }

    /** The kin of one session; whether a prompt is the same to the last letter is looked up for each. */
    private void kin(Printer printer, PairReader reader, SessionRow one, List<SessionRow> rows) throws IOException {
        List<Relative> found = Relative.of(one, rows);
        String prompt = reader.read(one).prompt();
        if (json) {
            new SessionJson(printer).object(object -> {
                object.writeStringField("id", one.id().name());
                object.writeArrayFieldStart("kin");
                for (Relative relative : found) {
                    object.writeStartObject();
                    ContrastJson.name(object, relative.row());
                    object.writeStringField("why", relative.why());
                    object.writeBooleanField("same_prompt", same(prompt, reader.read(relative.row())));
                    object.writeEndObject();
                }
                object.writeEndArray();
            });
            return;
        }
        if (found.isEmpty()) {
            around.err()
                    .println("looptop: no session has the same title, and none is its fork or parent; give two ids");
            return;
        }
        Table table = new Table("KIN", "WHY", "OUTCOME", "PROMPT");
        for (Relative relative : found) {
            table.row(
                    Table.Cell.of(printer.clean(relative.row().id().source() + ":"
                            + relative.row().id().name())),
                    Table.Cell.of(relative.why()),
                    Table.Cell.of(relative.row().judgement().outcome().word()),
                    Table.Cell.of(same(prompt, reader.read(relative.row())) ? "the same" : "another, or unknown"));
        }
        table.print(printer);
    }

    private static boolean same(String prompt, Side other) {
        return !prompt.isEmpty() && prompt.equals(other.prompt());
    }
}
