package dev.looptop.cli;

import dev.looptop.judge.StateJudge;
import dev.looptop.model.Event;
import dev.looptop.model.Judgement;
import dev.looptop.model.Session;
import dev.looptop.model.SessionId;
import dev.looptop.model.SessionRow;
import dev.looptop.process.LinuxProcesses;
import dev.looptop.query.SessionFilter;
import dev.looptop.store.Follower;
import dev.looptop.store.RootFinder;
import dev.looptop.store.SessionCatalog;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
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
            description = OneSession.NAMED + " Without it: every session, from now on.")
    String id = "";

    @Option(names = "--no-follow", description = "Print what is there and end.")
    boolean noFollow;

    private final Surroundings around;
    private final PrintedEvents printed = new PrintedEvents();
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
        if (!id.isEmpty()) {
            SessionCatalog catalog = options.catalog(around);
            SessionRow row = new SessionLookup(catalog.rows(), around.zone()).find(id);
            SessionCatalog.Read read = catalog.read(row.id());
            session(read.session(), read.judgement(), printer, 0);
            printer.flush();
            if (!read.judgement().state().live() || noFollow) {
                return 0;
            }
            follow(printer, seen -> seen.session().id().equals(row.id()));
            return 0;
        }
        SessionFilter filter = options.filter(around);
        follow(
                printer,
                seen -> filter.accepts(
                        new SessionRow(seen.session().summary(), seen.judgement()),
                        around.clock().instant()));
        return 0;
    }

    private void follow(Printer printer, Predicate<Follower.Seen> wanted) {
        RootFinder.Found found = options.found(around, List.of());
        StateJudge judge = new StateJudge(options.thresholds(around), AllFormats.harnesses());
        Follower follower = new Follower(
                found.roots(),
                judge,
                new LinuxProcesses(AllFormats.harnesses()),
                around.clock(),
                problem -> around.err().println("looptop: " + printer.clean(problem.source() + ": " + problem.line())));
        do {
            boolean ended = false;
            for (Follower.Seen seen : follower.look()) {
                if (wanted.test(seen)) {
                    int last = Math.max(0, seen.session().events().size() - 1);
                    session(seen.session(), seen.judgement(), printer, last);
                    ended |= !seen.judgement().state().live();
                }
            }
            printer.flush();
            if (!id.isEmpty() && ended) {
                return;
            }
        } while (!noFollow && paused());
    }

    /** Prints the events not printed yet; of a session seen for the first time those from {@code first} on. */
    private void session(Session session, Judgement judgement, Printer printer, int first) {
        for (Event event : printed.take(session.id(), session.events(), first)) {
            printer.line(EventLine.of(session, event, around.zone(), printer));
        }
        verdict(session, judgement, printer);
    }

    /** A change of state is a line of its own, so that waiting and stuck are heard and not only seen. */
    private void verdict(Session session, Judgement judgement, Printer printer) {
        String before = verdicts.put(session.id(), judgement.state().word());
        boolean alarming = switch (judgement.state()) {
            case WAITING, STUCK, QUIET -> true;
            default -> false;
        };
        if (judgement.state().word().equals(before) || (before == null && !alarming)) {
            return;
        }
        String word = alarming ? "alert" : "session";
        String time = EventLine.time(Optional.of(around.clock().instant()), around.zone());
        printer.line(word + "  " + time + "  " + printer.clean(EventLine.name(session)) + "  "
                + Ink.of(judgement).on(judgement.state().word(), printer.coloured()) + ": "
                + printer.clean(judgement.why()));
        session.summary()
                .activity()
                .waiting()
                .filter(w -> alarming)
                .ifPresent(waiting -> printer.line("alert  " + time + "  " + printer.clean(EventLine.name(session))
                        + "  settle: " + printer.clean(waiting.settledBy())));
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
