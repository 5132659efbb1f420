package dev.looptop.demo;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/**
 * Plays a script as codeloops writes a session: one JSON line when it starts, one after each verdict with the diff so
 * far, one at the end. A line of up to 8192 bytes goes out in one write, a longer one in two (formats/codeloops.md).
 */
final class CodeloopsPlay {
    private static final int BUFFER = 8192;
    private static final double CRITIC_SHARE = 0.3;
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss'Z'").withZone(ZoneOffset.UTC);
    private static final JsonFactory JSON = new JsonFactory();

    private interface Fields {
        void write(JsonGenerator json) throws IOException;
    }

    private final DemoScript script;
    private final Path sessions;
    private final Path workingDirectory;
    private final DemoPace pace;

    CodeloopsPlay(DemoScript script, Path sessions, Path workingDirectory, DemoPace pace) {
        this.script = script;
        this.sessions = sessions;
        this.workingDirectory = workingDirectory;
        this.pace = pace;
    }

    /** Plays to the end; gives the file. */
    Path play() throws IOException, InterruptedException {
        Instant start = pace.now();
        Path file = sessions.resolve(NAME.format(start) + "_" + sixDigits(script.prompt()) + ".jsonl");
        try (FileOutputStream out = new FileOutputStream(file.toFile())) {
            line(out, "session_start", this::start);
            WorkTree tree = new WorkTree(script.base());
            int number = 0;
            for (DemoScript.Round round : script.rounds()) {
                iteration(out, tree, round, number++);
            }
            if (!script.outcome().isEmpty()) {
                end(out, start);
            }
        }
        Files.setLastModifiedTime(file, FileTime.from(pace.now()));
        return file;
    }

    private void start(JsonGenerator json) throws IOException {
        json.writeStringField("timestamp", pace.now().toString());
        json.writeStringField("prompt", script.prompt());
        json.writeStringField("working_dir", workingDirectory.toString());
        json.writeStringField("actor_agent", script.head("actor", "Claude Code"));
        json.writeStringField("critic_agent", script.head("critic", "Claude Code"));
        orNull(json, "actor_model", script.head("model", ""));
        orNull(json, "critic_model", script.head("model", ""));
        String max = script.head("max", "");
        if (max.isEmpty()) {
            json.writeNullField("max_iterations");
        } else {
            json.writeNumberField("max_iterations", Integer.parseInt(max));
        }
    }

    private void iteration(FileOutputStream out, WorkTree tree, DemoScript.Round round, int number)
            throws IOException, InterruptedException {
        Instant from = pace.now();
        pace.pause(seconds(round.seconds()));
        double worked = secondsBetween(from, pace.now());
        round.edits().forEach(tree::apply);
        pace.pause(seconds(round.seconds() * CRITIC_SHARE));
        line(out, "iteration", json -> {
            json.writeNumberField("iteration_number", number);
            json.writeStringField("actor_output", round.actor());
            json.writeStringField("actor_stderr", round.stderr());
            json.writeNumberField("actor_exit_code", round.decision().startsWith("ERROR") ? 1 : 0);
            json.writeNumberField("actor_duration_secs", worked);
            json.writeStringField("git_diff", tree.diff());
            json.writeNumberField("git_files_changed", tree.filesChanged());
            json.writeStringField("critic_decision", round.decision());
            orNull(json, "feedback", round.feedback());
            json.writeStringField("timestamp", pace.now().toString());
        });
    }

    /** A failed session counts the iteration that did not come to its end. */
    private void end(FileOutputStream out, Instant start) throws IOException, InterruptedException {
        boolean success = script.outcome().equals("success");
        boolean failed = script.outcome().equals("failed");
        pace.pause(failed ? Duration.ofSeconds(4) : Duration.ofMillis(20));
        line(out, "session_end", json -> {
            json.writeStringField("outcome", script.outcome());
            json.writeNumberField("iterations", script.rounds().size() + (failed ? 1 : 0));
            orNull(json, "summary", script.summary());
            if (success) {
                json.writeNumberField("confidence", script.confidence());
            } else {
                json.writeNullField("confidence");
            }
            json.writeNumberField("duration_secs", secondsBetween(start, pace.now()));
            json.writeStringField("timestamp", pace.now().toString());
        });
    }

    private static void orNull(JsonGenerator json, String name, String text) throws IOException {
        if (text.isEmpty()) {
            json.writeNullField(name);
        } else {
            json.writeStringField(name, text);
        }
    }

    private static void line(FileOutputStream out, String type, Fields fields) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("type", type);
            fields.write(json);
            json.writeEndObject();
        }
        if (bytes.size() + 1 <= BUFFER) {
            bytes.write('\n');
            out.write(bytes.toByteArray());
        } else {
            out.write(bytes.toByteArray());
            out.write('\n');
        }
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    private static double secondsBetween(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 1e9;
    }

    private static String sixDigits(String prompt) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(sha.digest(prompt.getBytes(StandardCharsets.UTF_8)))
                    .substring(0, 6);
        } catch (NoSuchAlgorithmException none) {
            throw new IllegalStateException(none);
        }
    }
}
