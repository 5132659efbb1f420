package dev.looptop.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A process that stands where the engine of a live session would: with the harness's name, in the project's directory,
 * with the session's mark in its environment. It waits on a pipe from us, so it ends with us even if we are killed.
 */
final class EngineStandIn implements AutoCloseable {
    private final Process process;

    private EngineStandIn(Process process) {
        this.process = process;
    }

    /**
     * Starts one.
     *
     * @param bin where programs are kept for it
     * @param name {@code codeloops} or {@code devloop}
     */
    static EngineStandIn start(Path bin, String name, Path directory, Map<String, String> environment)
            throws IOException {
        Path waiting = Files.isExecutable(Path.of("/bin/cat")) ? Path.of("/bin/cat") : Path.of("/usr/bin/cat");
        Path program = bin.resolve(name);
        synchronized (EngineStandIn.class) {
            if (!Files.exists(program)) {
                Files.createSymbolicLink(program, waiting);
            }
        }
        ProcessBuilder builder = new ProcessBuilder(program.toString())
                .directory(directory.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        return new EngineStandIn(builder.start());
    }

    /** Its process id. */
    long pid() {
        return process.pid();
    }

    /** Ends it and waits until it is gone. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(2, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stop) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
