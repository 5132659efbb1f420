package dev.looptop.cli;

import dev.looptop.model.Event;
import dev.looptop.model.SessionRow;
import dev.looptop.store.SessionCatalog;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code looptop replay}: a recorded session once more on its own clock. */
@Command(
        name = "replay",
        description = "Plays a recorded session again in the monitor, or with --plain as lines, on its own clock.")
final class ReplayCommand implements Callable<Integer> {
    private static final int FASTEST = 100;

    @Mixin
    SessionOptions options = new SessionOptions();

    @Mixin
    LookOptions look = new LookOptions();

    @Mixin
    OneSession one = new OneSession();

    @Option(
            names = "--speed",
            paramLabel = "X",
            description = "Times faster than it was, 1 to 100 (default 10); 0, for lines only: without waiting.")
    int speed = 10;

    @Option(names = "--plain", description = "Lines instead of a screen.")
    boolean plain;

    private final Surroundings around;

    ReplayCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() throws IOException {
        if (speed < 0 || speed > FASTEST) {
            throw Failure.usage("--speed is 0 to 100, not " + speed);
        }
        SessionCatalog catalog = options.catalog(around);
        SessionRow row = one.choose(around, options, catalog);
        boolean dumb = around.places().variable("TERM").filter("dumb"::equals).isPresent();
        if (plain || dumb || !around.terminalIn() || !around.terminalOut()) {
            lines(catalog.read(row.id()));
            return 0;
        }
        try (DemoRoots demo = new DemoRoots(1)) {
            return new MonitorStart(around, options, look)
                    .playing(row.id(), Math.max(1, speed))
                    .run(options.found(around, List.of()).roots(), options.thresholds(around), demo);
        }
    }

    private void lines(SessionCatalog.Read read) {
        Printer printer = new Printer(around.out(), options.colour(around), options.raw);
        Optional<Instant> before = Optional.empty();
        for (Event event : read.session().events()) {
            if (speed > 0 && before.isPresent() && event.at().isPresent()) {
                printer.flush();
                pause(Duration.between(before.get(), event.at().get()).dividedBy(speed));
            }
            before = event.at().isPresent() ? event.at() : before;
            printer.line(EventLine.of(read.session(), event, around.zone(), printer));
        }
        printer.line("session  "
                + EventLine.time(read.session().summary().times().endedAt(), around.zone()) + "  "
                + printer.clean(EventLine.name(read.session())) + "  "
                + read.judgement().state().word() + ": "
                + printer.clean(read.judgement().why()));
        printer.flush();
    }

    private static void pause(Duration span) {
        if (span.isNegative()) {
            return;
        }
        try {
            Thread.sleep(span.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
