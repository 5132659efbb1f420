package dev.looptop.cli;

import dev.looptop.demo.DemoLoop;
import dev.looptop.format.Places;
import dev.looptop.store.Root;
import dev.looptop.store.RootFinder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Starts the demo once, in a temporary directory, when its roots are first wanted; ends it and cleans up after it. */
final class DemoRoots implements Supplier<List<Root>>, AutoCloseable {
    private final double speed;
    private Optional<DemoLoop> demo = Optional.empty();
    private Optional<Path> made = Optional.empty();

    DemoRoots(double speed) {
        this.speed = speed;
    }

    @Override
    public synchronized List<Root> get() {
        try {
            if (demo.isEmpty()) {
                Path directory = Files.createTempDirectory("looptop-demo-");
                made = Optional.of(directory);
                demo = Optional.of(DemoLoop.start(directory, speed));
                Runtime.getRuntime().addShutdownHook(new Thread(this::close, "demo-close"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the demo cannot be played: " + e.getMessage(), e);
        }
        DemoLoop playing = demo.get();
        List<String> places = playing.roots().stream().map(Path::toString).toList();
        RootFinder.Found found = new RootFinder(AllFormats.inOrder(), Places.ofProcess()).named(places);
        return found.roots().stream()
                .map(root -> root.stuckAfter(playing.stuckAfter()))
                .toList();
    }

    @Override
    public synchronized void close() {
        demo.ifPresent(DemoLoop::close);
        made.ifPresent(directory -> directory.toFile().delete());
        demo = Optional.empty();
        made = Optional.empty();
    }
}
