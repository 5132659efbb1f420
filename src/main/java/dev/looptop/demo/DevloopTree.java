package dev.looptop.demo;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/**
 * The files of one devloop session, each written where and in the order the engine writes it (formats/devloop.md):
 * events and approvals in UTC, everything else in local time; an event to the project's file first.
 */
final class DevloopTree {
    private static final ZoneId ZONE = ZoneId.systemDefault();
    private static final DateTimeFormatter ID = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("'['HH:mm:ss'] '");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");
    private static final JsonFactory JSON = new JsonFactory();

    private final Path devloop;
    private final DemoPace pace;
    private final String id;
    private final Path session;
    private final Map<String, Instant> phases = new HashMap<>();

    /** A session of the project in this directory; its id is the time now, when the architect starts. */
    DevloopTree(Path project, DemoPace pace) {
        this.devloop = project.resolve(".devloop");
        this.pace = pace;
        this.id = "TASK-" + local(ID);
        this.session = devloop.resolve("sessions").resolve(id);
    }

    /** The task's id. */
    String id() {
        return id;
    }

    /** The session's directory. */
    Path session() {
        return session;
    }

    /** Where the task's spec is. */
    Path spec() {
        return devloop.resolve("specs").resolve(id + ".md");
    }

    /** Writes the architect's spec; the line of its status is filled in. */
    void spec(String feature, String body, String status) throws IOException {
        String head = "# " + id + ": " + feature.lines().findFirst().orElse("") + "\n\n**Feature**: " + feature
                + "\n**Type**: feature\n**Status**: " + status + "\n**Created**: " + utc() + "\n\n";
        put(spec(), head + body);
    }

    /** Writes the reviewer's last word. */
    void review(String text) throws IOException {
        put(devloop.resolve("specs").resolve(id + "-review.md"), text);
    }

    /** Makes the session, as the engine does when the architect has ended. */
    void begin(String feature) throws IOException {
        Files.createDirectories(session.resolve("approvals"));
        put(session.resolve("feature.txt"), feature + "\n");
        put(session.resolve("status"), "running\n");
        put(session.resolve("started_at"), local(LOCAL) + "\n");
        put(session.resolve("main.log"), clock() + "DevLoop session started\nFeature: " + feature + "\n");
        event("session.start", "feature", feature);
        endPhase("architect", "done");
    }

    /** Starts a phase. */
    void startPhase(String phase) throws IOException {
        Instant now = pace.now();
        phases.put(phase, now);
        put(session.resolve(phase + ".log"), clock() + "=== " + phase + " started ===\n");
        put(session.resolve(phase + ".state"), "running:" + local(LOCAL) + "\n");
        put(session.resolve(phase + ".start_epoch_ms"), now.toEpochMilli() + "\n");
        append(session.resolve("main.log"), clock() + "Phase started: " + phase + "\n");
        event("phase.start", "phase", phase);
    }

    /** Adds a line to a phase's log. */
    void log(String phase, String line) throws IOException {
        append(session.resolve(phase + ".log"), line + "\n");
    }

    /** Ends a phase; only the architect has no duration. */
    void endPhase(String phase, String status) throws IOException {
        append(session.resolve(phase + ".log"), clock() + "=== " + phase + " ended: " + status + " ===\n");
        put(session.resolve(phase + ".state"), status + ":" + local(LOCAL) + "\n");
        Files.deleteIfExists(session.resolve(phase + ".start_epoch_ms"));
        append(session.resolve("main.log"), clock() + "Phase ended: " + phase + " (" + status + ")\n");
        Instant from = phases.remove(phase);
        if (from == null) {
            event("phase.end", "phase", phase, "status", status);
        } else {
            String millis = Long.toString(Duration.between(from, pace.now()).toMillis());
            event("phase.end", "phase", phase, "status", status, "duration_ms", millis);
        }
    }

    /** Asks at a gate. */
    void request(String gate, String summary, Path detail) throws IOException {
        event(
                "approval.request",
                "gate",
                gate,
                "summary",
                summary,
                "detail_path",
                detail.toString(),
                "detail_size",
                Long.toString(Files.size(detail)),
                "decision_file",
                decision(gate).toString());
    }

    /** Where the answer to a gate is looked for. */
    Path decision(String gate) {
        return session.resolve("approvals").resolve(gate + ".json");
    }

    /** Writes the answer the engine gave itself. */
    void decide(String gate, String decision, String source) throws IOException {
        put(decision(gate), object("ts", utc(), "gate", gate, "decision", decision, "source", source) + "\n");
    }

    /** Tells that a gate is decided. */
    void decided(String gate, String decision, String source) throws IOException {
        event("approval.decision", "gate", gate, "decision", decision, "source", source);
    }

    /** Writes what the worker changed. */
    Path workerDiff(String diff) throws IOException {
        Path file = session.resolve("worker.diff");
        put(file, diff);
        return file;
    }

    /** Ends the session. */
    void finish(String status) throws IOException {
        put(session.resolve("status"), status + "\n");
        put(session.resolve("finished_at"), local(LOCAL) + "\n");
        append(session.resolve("main.log"), clock() + "Session finished: " + status + "\n");
        event("session.end", "status", status);
    }

    /** Puts a note in the project's inbox, as for a task that a gate stopped. */
    void blocked(String message) throws IOException {
        String note = object(
                "id",
                "inbox-" + local(ID) + "-1",
                "project",
                devloop.getParent().getFileName().toString(),
                "task_id",
                id,
                "type",
                "blocked",
                "message",
                message,
                "tool",
                "",
                "command",
                "",
                "created_at",
                utc());
        String open = note.substring(0, note.length() - 1) + ",\"resolved_at\":null,\"resolution\":null}";
        put(devloop.resolve("inbox.json"), "[\n  " + open + "\n]\n");
    }

    private void event(String kind, String... fields) throws IOException {
        String[] all = new String[fields.length + 6];
        String[] envelope = {"ts", utc(), "session", id, "kind", kind};
        System.arraycopy(envelope, 0, all, 0, 6);
        System.arraycopy(fields, 0, all, 6, fields.length);
        String line = object(all) + "\n";
        append(devloop.resolve("events.ndjson"), line);
        append(session.resolve("events.ndjson"), line);
    }

    private static String object(String... fields) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            for (int i = 0; i < fields.length; i += 2) {
                json.writeStringField(fields[i], fields[i + 1]);
            }
            json.writeEndObject();
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private String local(DateTimeFormatter format) {
        return format.format(pace.now().atZone(ZONE));
    }

    private String clock() {
        return local(CLOCK);
    }

    private String utc() {
        return pace.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static void put(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void append(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
