package dev.looptop.cli;

import dev.looptop.model.RootStatus;
import dev.looptop.store.SessionCatalog;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code looptop roots}: what was looked for and found, and what could not be read and why. */
@Command(name = "roots", description = "Where sessions are looked for, what was found, what could not be read.")
final class RootsCommand implements Callable<Integer> {
    @Mixin
    SessionOptions options = new SessionOptions();

    @Option(names = "--json", description = "One JSON object a line.")
    boolean json;

    private final Surroundings around;

    RootsCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() throws IOException {
        Printer printer = new Printer(around.out(), options.colour(around), options.raw);
        SessionCatalog catalog = options.catalog(around);
        catalog.look();
        Table table = new Table("SOURCE", "STANDING", " SESSIONS", "WATCHED BY", "PLACE", "NOTE");
        SessionJson writer = new SessionJson(printer);
        for (RootStatus root : catalog.status()) {
            String standing = root.standing().name().toLowerCase(Locale.ROOT);
            boolean there = root.standing() != RootStatus.Standing.MISSING;
            String watch = there ? "events, and a sweep" : "a look each second";
            if (json) {
                writer.object(object -> {
                    object.writeStringField("source", root.source());
                    object.writeStringField("path", root.path());
                    object.writeStringField("standing", standing);
                    object.writeNumberField("sessions", root.sessions());
                    SessionJson.text(object, "problem", root.detail());
                });
            } else {
                table.row(
                        Table.Cell.of(root.source()),
                        new Table.Cell(standing, there ? Ink.GREEN : Ink.DIM),
                        Table.Cell.of(Integer.toString(root.sessions())),
                        new Table.Cell(watch, Ink.DIM),
                        Table.Cell.of(printer.clean(root.path())),
                        new Table.Cell(printer.clean(root.detail()), Ink.YELLOW));
            }
        }
        if (!json) {
            table.print(printer);
        }
        printer.flush();
        return 0;
    }
}
