package dev.looptop.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The program in {@code src/test/resources/engine}, which stands in for devloop's engine at its gates: started without a
 * terminal here, or typed into one by {@link #command}.
 */
public final class StandInEngine implements AutoCloseable {
    private static final Path PROGRAM =
            Path.of("src/test/resources/engine/devloop.sh").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Process process;

    private StandInEngine(Process process) {
        this.process = process;
    }

    /** Starts it without a terminal; skips the test, loudly, where there is no {@code /proc} or no bash. */
    public static StandInEngine start(Path project, Map<String, String> settings, String... arguments)
            throws IOException {
        boolean able = Files.isDirectory(Path.of("/proc/self")) && Files.isExecutable(Path.of("/bin/bash"));
        if (!able) {
            System.err.println("SKIPPED: no /proc or no bash, the stand-in engine was not tried");
        }
        Assumptions.assumeTrue(able, "needs /proc and bash");
        List<String> command = new ArrayList<>(List.of("setsid", "bash", PROGRAM.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectOutput(project.resolve("engine.out").toFile())
                .redirectError(project.resolve("engine.err").toFile());
        builder.environment().putAll(settings);
        Process process = builder.start();
        process.getOutputStream().close();
        return new StandInEngine(process);
    }

    /** The line to type in a terminal that stands in the project; {@code settings} as {@code NAME=value}. */
    public static String command(String settings, String arguments) {
        return settings + " bash " + PROGRAM + " " + arguments;
    }

    /** Waits until it has ended; gives its exit code. */
    public int ended() throws IOException {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("the engine never ended");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    /** Looks at a file until it holds a text. */
    public static void await(Path file, String wanted) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(file) || !Files.readString(file).contains(wanted)) {
            if (System.nanoTime() > end) {
                throw new AssertionError(file + " never held " + wanted);
            }
        }
    }

    /** Looks at a directory until something is in it. */
    public static void awaitAny(Path queue) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            if (Files.isDirectory(queue)) {
                try (Stream<Path> files = Files.list(queue)) {
                    if (files.findAny().isPresent()) {
                        return;
                    }
                }
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("nothing ever was in " + queue);
            }
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
