package dev.looptop.cli;

import dev.looptop.demo.DemoLoop;
import dev.looptop.store.Root;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code looptop demo}: a real loop to look at, and the monitor on it. */
@Command(
        name = "demo",
        description = "Plays a real loop (the files of two harnesses in a temporary directory) and opens the monitor.")
final class DemoCommand implements Callable<Integer> {
    @Mixin
    SessionOptions options = new SessionOptions();

    @Mixin
    LookOptions look = new LookOptions();

    @Option(names = "--speed", paramLabel = "X", description = "How many times faster than usual (default 1).")
    double speed = 1;

    @Option(
            names = "--no-ui",
            paramLabel = "DIR",
            description = "Only write the files, into this new or empty directory, until Ctrl-C; they stay.")
    Path directory;

    private final Surroundings around;

    DemoCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() throws IOException {
        if (!(speed > 0 && speed <= 1000)) {
            throw Failure.usage("--speed is a number above 0, at most 1000");
        }
        if (directory != null) {
            return withoutScreen();
        }
        if (!around.terminalIn() || !around.terminalOut()) {
            throw Failure.usage("the demo needs a terminal; 'looptop demo --no-ui DIR' only writes its files");
        }
        try (DemoRoots demo = new DemoRoots(speed)) {
            List<Root> roots = demo.get();
            return new MonitorStart(around, options, look).run(roots, options.thresholds(around), List::of);
        }
    }

    private int withoutScreen() throws IOException {
        DemoLoop demo = DemoLoop.start(around.places().workingDirectory().resolve(directory), speed);
        Runtime.getRuntime().addShutdownHook(new Thread(demo::stop, "demo-stop"));
        demo.roots().forEach(root -> around.out().println(root));
        around.err()
                .println("Playing until Ctrl-C. Watch it: looptop --stuck-after "
                        + demo.stuckAfter().toSeconds() + "s "
                        + String.join(
                                " ", demo.roots().stream().map(Path::toString).toList()));
        around.out().flush();
        try {
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }
}
