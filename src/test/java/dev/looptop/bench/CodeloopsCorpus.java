package dev.looptop.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/**
 * Writes codeloops sessions to measure with: the same seed and count give the same files. Files average 42 KB with a
 * long tail, eight in a hundred have no end, as in a store that was used for a year.
 */
public final class CodeloopsCorpus {
    private static final Instant FIRST = Instant.parse("2025-11-01T00:00:00Z");

    private final Random random;
    private final Path directory;
    private boolean small;

    /** A corpus in this directory, which is made. */
    public CodeloopsCorpus(Path directory, long seed) {
        this.directory = directory;
        this.random = new Random(seed);
    }

    /** Writes {@code sessions} files and returns their bytes. */
    public long write(int sessions) throws IOException {
        Files.createDirectories(directory);
        long bytes = 0;
        for (int i = 0; i < sessions; i++) {
            bytes += session(i);
        }
        return bytes;
    }

    /** The same with sessions of about 1 KB, for a store of very many. */
    public long writeSmall(int sessions) throws IOException {
        small = true;
        return write(sessions);
    }

    private long session(int index) {
        Instant start = FIRST.plus(Duration.ofSeconds(random.nextInt(360 * 86400)));
        int rounds = small ? 1 : 1 + random.nextInt(6);
        StringBuilder text = new StringBuilder();
        text.append("{\"type\":\"session_start\",\"timestamp\":\"")
                .append(start)
                .append("\",\"prompt\":\"Task ")
                .append(index)
                .append(": add retry to the webhook sender\",\"working_dir\":\"/home/dev/projects/p")
                .append(index % 25)
                .append("\",\"actor_agent\":\"Claude Code\",\"critic_agent\":\"Claude Code\","
                        + "\"actor_model\":null,\"critic_model\":null,\"max_iterations\":10}\n");
        for (int round = 0; round < rounds; round++) {
            round(text, start.plusSeconds(60L * (round + 1)), round, round == rounds - 1);
        }
        if (random.nextInt(100) >= 8) {
            text.append("{\"type\":\"session_end\",\"outcome\":\"success\",\"iterations\":")
                    .append(rounds)
                    .append(",\"summary\":\"done\",\"confidence\":0.9,\"duration_secs\":")
                    .append(60.5 * rounds)
                    .append(",\"timestamp\":\"")
                    .append(start.plusSeconds(60L * rounds + 1))
                    .append("\"}\n");
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        try {
            String name = start.toString().replace(':', '-') + "_" + String.format("%06x", index);
            Path file = Files.write(directory.resolve(name + ".jsonl"), bytes);
            Files.setLastModifiedTime(file, FileTime.from(start.plusSeconds(60L * rounds + 1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.length;
    }

    private void round(StringBuilder text, Instant at, int number, boolean last) {
        int lines = small ? 2 : (int) Math.min(1500, 40 + Math.abs(random.nextGaussian()) * 110);
        text.append("{\"type\":\"iteration\",\"iteration_number\":")
                .append(number)
                .append(",\"actor_output\":\"");
        for (int line = 0; line < lines; line++) {
            text.append("I changed the sender so that attempt ").append(line).append(" waits longer.\\n");
        }
        text.append("\",\"actor_stderr\":\"\",\"actor_exit_code\":0,\"actor_duration_secs\":41.5,\"git_diff\":\"");
        diff(text, number, small ? 3 : 30 + random.nextInt(90));
        text.append("\",\"git_files_changed\":1,\"critic_decision\":\"")
                .append(last ? "DONE (confidence: 90%)" : "CONTINUE (2 issues)")
                .append("\",\"feedback\":\"more\",\"timestamp\":\"")
                .append(at)
                .append("\"}\n");
    }

    private static void diff(StringBuilder text, int number, int lines) {
        text.append(
                        "diff --git a/src/sender.py b/src/sender.py\\nindex 1111111..2222222 100644\\n--- a/src/sender.py\\n"
                                + "+++ b/src/sender.py\\n@@ -1,")
                .append(lines)
                .append(" +1,")
                .append(lines * 2)
                .append(" @@\\n");
        for (int line = 0; line < lines; line++) {
            text.append(" context line ")
                    .append(line)
                    .append("\\n+    time.sleep(")
                    .append(line + number)
                    .append(")\\n");
        }
    }
}
