package dev.looptop.format.devloop;

import dev.looptop.format.RootReader;
import dev.looptop.format.SessionFile;
import dev.looptop.model.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Builds a project's {@code .devloop} as the engine would have left it, in the order in which it writes. */
final class ProjectTree {
    private final Path root;
    private boolean perSession = true;
    private boolean jq = true;

    ProjectTree(Path project) throws IOException {
        root = Files.createDirectories(project.resolve(".devloop"));
    }

    Path root() {
        return root;
    }

    /** From now on events go to the project's stream only. */
    ProjectTree withoutSessionLogging() {
        perSession = false;
        return this;
    }

    /** From now on events are written by the fallback writer: only four escapes, other control characters raw. */
    ProjectTree withoutJq() {
        jq = false;
        return this;
    }

    ProjectTree file(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    /** A file written at a moment. */
    ProjectTree file(String name, String text, String at) throws IOException {
        file(name, text);
        Files.setLastModifiedTime(root.resolve(name), FileTime.from(Instant.parse(at)));
        return this;
    }

    ProjectTree session(String id, String feature, String status) throws IOException {
        return file("sessions/" + id + "/feature.txt", feature + "\n")
                .file("sessions/" + id + "/status", status + "\n");
    }

    /** Appends an event; {@code fields} are names and values in turn. */
    ProjectTree event(String at, String id, String kind, String... fields) throws IOException {
        StringBuilder line = new StringBuilder("{\"ts\":\"" + at + "\",\"session\":\"" + id + "\",\"kind\":\"" + kind);
        for (int i = 0; i < fields.length; i += 2) {
            line.append("\",\"").append(fields[i]).append("\":\"").append(escaped(fields[i + 1]));
        }
        return line(id, line.append("\"}\n").toString());
    }

    ProjectTree line(String id, String line) throws IOException {
        append(root.resolve("events.ndjson"), line);
        if (perSession) {
            append(root.resolve("sessions").resolve(id).resolve("events.ndjson"), line);
        }
        return this;
    }

    private String escaped(String text) {
        String escaped = text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\t", "\\t");
        return jq ? escaped.replace("\u001b", "\\u001b") : escaped;
    }

    private static void append(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    Session read(String id) throws IOException {
        return read(id, ZoneOffset.UTC);
    }

    Session read(String id, ZoneId zone) throws IOException {
        RootReader reader = new DevloopFormat(zone).root(root);
        for (SessionFile file : reader.list().sessions()) {
            if (file.id().name().equals(id)) {
                return reader.open(file).read();
            }
        }
        throw new AssertionError(id + " is not listed");
    }
}
