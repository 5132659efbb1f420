package dev.looptop.git;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs git in a repository that may be hostile: read-only, bounded, with nothing of the repository's own run. */
record GitCommand(Duration timeLimit, int mostBytes) {
    private static final int MOST_ERROR_BYTES = 4096;

    /** What git answers to these arguments; {@code what} names the answer should it be too large. */
    GitAnswer run(Path directory, List<String> arguments, String what) {
        if (!Files.isDirectory(directory)) {
            return new GitAnswer.Unavailable("the repository is not there: " + directory);
        }
        try {
            return answer(directory, arguments, what);
        } catch (IOException e) {
            return new GitAnswer.Unavailable("git could not be run: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new GitAnswer.Unavailable("interrupted while git was running");
        }
    }

    private static List<String> command(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("git", "--no-pager", "--no-optional-locks"));
        // Whatever a repository's own configuration could make git run is set to nothing.
        for (String setting : List.of(
                "core.fsmonitor=",
                "diff.external=",
                "core.hooksPath=/dev/null",
                "core.attributesFile=/dev/null",
                "protocol.allow=never",
                "diff.orderFile=/dev/null",
                "color.ui=false")) {
            command.add("-c");
            command.add(setting);
        }
        command.addAll(arguments);
        return command;
    }

    private GitAnswer answer(Path directory, List<String> arguments, String what)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command(arguments)).directory(directory.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
        builder.environment().put("GIT_TERMINAL_PROMPT", "0");
        builder.environment().put("GIT_NO_LAZY_FETCH", "1");
        builder.environment().put("GIT_NO_REPLACE_OBJECTS", "1");
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            CompletableFuture<byte[]> output = reading(process.getInputStream(), mostBytes + 1);
            CompletableFuture<byte[]> errors = reading(process.getErrorStream(), MOST_ERROR_BYTES);
            byte[] patch = output.get(timeLimit.toMillis(), TimeUnit.MILLISECONDS);
            if (patch.length > mostBytes) {
                return new GitAnswer.Unavailable(what + " is larger than " + mostBytes / (1024 * 1024) + " MB");
            }
            if (!process.waitFor(timeLimit.toMillis(), TimeUnit.MILLISECONDS)) {
                return tooSlow();
            }
            return process.exitValue() == 0
                    ? new GitAnswer.Found(new String(patch, StandardCharsets.UTF_8))
                    : new GitAnswer.Unavailable(reason(directory, firstLine(errors.get(1, TimeUnit.SECONDS))));
        } catch (TimeoutException e) {
            return tooSlow();
        } catch (ExecutionException e) {
            return new GitAnswer.Unavailable("git could not be read: " + e.getCause());
        } finally {
            process.destroyForcibly();
        }
    }

    private GitAnswer tooSlow() {
        return new GitAnswer.Unavailable("git did not answer within " + timeLimit.toSeconds() + " s");
    }

    private static String reason(Path directory, String said) {
        if (said.contains("ot a git repository")) {
            return "not recorded by the harness, and no git repository is at " + directory;
        }
        if (said.contains("bad revision") || said.contains("bad object") || said.contains("unknown revision")) {
            return "not recorded by the harness, and its commits are no longer in " + directory;
        }
        return "git: " + said;
    }

    private static String firstLine(byte[] errors) {
        return new String(errors, StandardCharsets.UTF_8).lines().findFirst().orElse("no reason given");
    }

    /** Reads a stream on a thread of its own, so that a full pipe or a silent git never holds the caller. */
    private static CompletableFuture<byte[]> reading(InputStream in, int most) {
        CompletableFuture<byte[]> read = new CompletableFuture<>();
        Thread reader = new Thread(
                () -> {
                    try (in) {
                        read.complete(in.readNBytes(most));
                    } catch (IOException | RuntimeException e) {
                        read.completeExceptionally(e);
                    }
                },
                "git-output");
        reader.setDaemon(true);
        reader.start();
        return read;
    }
}
