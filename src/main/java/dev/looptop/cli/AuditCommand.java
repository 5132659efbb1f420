package dev.looptop.cli;

import dev.looptop.act.AuditEntry;
import dev.looptop.act.AuditLog;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code looptop audit}: what looptop wrote where others keep their sessions. */
@Command(name = "audit", description = "What looptop wrote where other programs keep sessions, newest first.")
final class AuditCommand implements Callable<Integer> {
    @Mixin
    SessionOptions options = new SessionOptions();

    @Option(names = "--json", description = "One JSON object a line.")
    boolean json;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many (default 50; 0: all).")
    int limit = 50;

    private final Surroundings around;

    AuditCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() throws IOException {
        if (limit < 0) {
            throw Failure.usage("--limit is 0 or more, not " + limit);
        }
        List<AuditEntry> acts = newest();
        Printer printer = new Printer(around.out(), options.colour(around), options.raw);
        if (json) {
            SessionJson writer = new SessionJson(printer);
            for (AuditEntry act : acts) {
                write(writer, act);
            }
        } else {
            table(acts, printer).print(printer);
        }
        printer.flush();
        return 0;
    }

    private List<AuditEntry> newest() {
        AuditLog log = AuditLog.of(around.places());
        try {
            List<AuditEntry> acts = new ArrayList<>(log.acts());
            Collections.reverse(acts);
            return limit == 0 ? acts : acts.stream().limit(limit).toList();
        } catch (IOException e) {
            throw Failure.working("the audit log " + log.file() + " cannot be read: " + e.getMessage(), e);
        }
    }

    private Table table(List<AuditEntry> acts, Printer printer) {
        Table table = new Table("WHEN", "WHO", "ACT", "SESSION", "RESULT", "SAID");
        for (AuditEntry act : acts) {
            boolean done = act.result().equals("done");
            table.row(
                    new Table.Cell(Words.second(Optional.of(act.at()), around.zone()), Ink.DIM),
                    Table.Cell.of(
                            printer.clean(act.user().name() + ", " + act.user().by())),
                    Table.Cell.of(printer.clean(act.act())),
                    Table.Cell.of(printer.clean(act.source() + ":" + act.session())),
                    new Table.Cell(printer.clean(result(act)), done ? Ink.GREEN : Ink.YELLOW),
                    Table.Cell.of(printer.clean(act.said())));
        }
        return table;
    }

    /** An act whose end is not noted was cut off by a crash, or goes on just now. */
    private static String result(AuditEntry act) {
        return act.result().equals("begun") ? "begun, end not noted" : act.result();
    }

    private static void write(SessionJson writer, AuditEntry act) throws IOException {
        writer.object(object -> {
            SessionJson.instant(object, "at", Optional.of(act.at()));
            object.writeStringField("id", act.id());
            SessionJson.text(object, "user", act.user().name());
            SessionJson.text(object, "by", act.user().by());
            object.writeStringField("act", act.act());
            object.writeStringField("source", act.source());
            object.writeStringField("session", act.session());
            object.writeStringField("path", act.path());
            object.writeArrayFieldStart("files");
            for (String file : act.files()) {
                object.writeString(file);
            }
            object.writeEndArray();
            object.writeStringField("result", act.result());
            SessionJson.text(object, "said", act.said());
        });
    }
}
