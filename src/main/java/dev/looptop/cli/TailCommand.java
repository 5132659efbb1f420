package dev.looptop.cli;

import dev.looptop.model.Event;
import dev.looptop.model.Judgement;
import dev.looptop.model.SessionId;
import dev.looptop.model.SessionRow;
import dev.looptop.query.SessionFilter;
import dev.looptop.store.SessionCatalog;
import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code looptop tail}: the event stream as lines, following; the plain twin of the monitor. */
@Command(name = "tail", description = "Events of one session, or of all live ones, as lines; follows until Ctrl-C.")
final class TailCommand implements Callable<Integer> {
    private static final long PAUSE_MILLIS = 1000;

    @Mixin
    SessionOptions options;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "ID",
            description = "An id or its beginning, also source:id. Without it: every session, from now on.")
    String id = "";

    @Option(names = "--no-follow", description = "Print what is there and end.")
    boolean noFollow;

    private final Surroundings around;
    private final Map<SessionId, Integer> printed = new HashMap<>();
    private final Map<SessionId, String> verdicts = new HashMap<>();

    TailCommand(Surroundings around) {
        this(around, new SessionOptions());
    }

    TailCommand(Surroundings around, SessionOptions options) {
        this.around = around;
        this.options = options;
    }

    @Override
    public Integer call() throws IOException {
        Printer printer = new Printer(around.out(), options.colour(around), options.raw);
        SessionFilter filter = options.filter(around);
        boolean first = true;
        do {
            SessionCatalog catalog = options.catalog(around);
            List<SessionRow> rows = catalog.rows();
            if (id.isEmpty()) {
                for (SessionRow row : rows) {
                    if (filter.accepts(row, around.clock().instant()) && concerns(row, first)) {
                        session(catalog.read(row.id()), printer, first);
                    }
                }
            } else {
                SessionRow row = new SessionLookup(rows, around.zone()).find(id);
                session(catalog.read(row.id()), printer, false);
                if (!row.judgement().state().live()) {
                    printer.flush();
                    return 0;
                }
            }
            printer.flush();
            first = false;
        } while (!noFollow && paused());
        return 0;
    }

    private boolean concerns(SessionRow row, boolean first) {
        boolean known = printed.containsKey(row.id());
        if (first && !row.judgement().state().live()) {
            printed.put(row.id(), Integer.MAX_VALUE);
            return false;
        }
        return !known
                || printed.get(row.id()) != Integer.MAX_VALUE
                || row.judgement().state().live();
    }

    private void session(SessionCatalog.Read read, Printer printer, boolean onlyLast) {
        SessionId session = read.session().id();
        List<Event> events = read.session().events();
        int from =
                Math.min(printed.getOrDefault(session, onlyLast ? Math.max(0, events.size() - 1) : 0), events.size());
        for (Event event : events.subList(from, events.size())) {
            printer.line(line(read, event, printer));
        }
        printed.put(session, read.judgement().state().live() ? events.size() : Integer.MAX_VALUE);
        verdict(read, printer);
    }

    /** A change of state is a line of its own, so that waiting and stuck are heard and not only seen. */
    private void verdict(SessionCatalog.Read read, Printer printer) {
        Judgement judgement = read.judgement();
        String before = verdicts.put(read.session().id(), judgement.state().word());
        boolean alarming = switch (judgement.state()) {
            case WAITING, STUCK, QUIET -> true;
            default -> false;
        };
        if (judgement.state().word().equals(before) || (before == null && !alarming)) {
            return;
        }
        String word = alarming ? "alert" : "session";
        printer.line(word + "  " + printer.clean(name(read)) + "  "
                + Ink.of(judgement).on(judgement.state().word(), printer.coloured()) + ": "
                + printer.clean(judgement.why()));
        read.session()
                .summary()
                .activity()
                .waiting()
                .filter(w -> alarming)
                .ifPresent(waiting -> printer.line(
                        "alert  " + printer.clean(name(read)) + "  settle: " + printer.clean(waiting.settledBy())));
    }

    private String line(SessionCatalog.Read read, Event event, Printer printer) {
        ZoneId zone = around.zone();
        String time = event.at()
                .map(DateTimeFormatter.ofPattern("HH:mm:ss").withZone(zone)::format)
                .orElse("--:--:--");
        String word = switch (event.kind()) {
            case START, END -> "session";
            case ITERATION, PHASE_START, PHASE_END -> "iteration";
            case GATE_REQUEST, ERROR -> "alert";
            default -> "event";
        };
        return time + "  " + word + "  " + printer.clean(name(read)) + "  " + printer.clean(event.text());
    }

    private static String name(SessionCatalog.Read read) {
        return read.session().summary().place().project() + " "
                + read.session().id().name();
    }

    private static boolean paused() {
        try {
            Thread.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
