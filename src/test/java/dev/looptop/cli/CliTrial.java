package dev.looptop.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.looptop.format.Places;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A home directory with sessions, and commands run in it. */
final class CliTrial {
    static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    /** What a command said and how it ended. */
    record Said(int exit, String out, String err) {
        List<String> lines() {
            return out.lines().toList();
        }

        Said ok() {
            assertEquals(0, exit, err);
            return this;
        }

        List<JsonNode> objects() throws IOException {
            List<JsonNode> objects = new ArrayList<>();
            for (String line : ok().lines()) {
                objects.add(new ObjectMapper().readTree(line));
            }
            return objects;
        }
    }

    private final Path home;
    private final Map<String, String> environment = new HashMap<>();
    private ZoneId zone = ZoneOffset.UTC;
    private boolean terminal;
    private Instant now = NOW;

    CliTrial(Path home) throws IOException {
        this.home = home;
        Files.createDirectories(sessions());
    }

    Path sessions() {
        return home.resolve(".local/share/codeloops/sessions");
    }

    CliTrial with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    CliTrial in(ZoneId where) {
        zone = where;
        return this;
    }

    CliTrial at(Instant moment) {
        now = moment;
        return this;
    }

    /** As a person sees it; the monitor itself cannot be started so. */
    CliTrial onATerminal() {
        terminal = true;
        return this;
    }

    /** A session of a case of {@code formats/codeloops} under a name. */
    CliTrial session(String name, String codeloopsCase) throws IOException {
        return session(name, codeloopsCase, "");
    }

    /** The same with one more line behind it. */
    CliTrial session(String name, String codeloopsCase, String more) throws IOException {
        try (var in = Objects.requireNonNull(
                CliTrial.class.getResourceAsStream("/formats/codeloops/" + codeloopsCase + "/input.jsonl"))) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            in.transferTo(all);
            all.write(more.getBytes(StandardCharsets.UTF_8));
            return session(name, all.toByteArray());
        }
    }

    CliTrial session(String name, byte[] bytes) throws IOException {
        Path file = Files.write(sessions().resolve(name + ".jsonl"), bytes);
        Files.setLastModifiedTime(file, FileTime.from(NOW.minusSeconds(3600)));
        return this;
    }

    Said run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        return run(out, out, arguments);
    }

    Said run(OutputStream to, ByteArrayOutputStream out, String... arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings around = new Surroundings(
                new PrintStream(to, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new Places(home, home, environment),
                Clock.fixed(now, ZoneOffset.UTC),
                zone,
                false,
                terminal);
        int exit = RootCommand.run(around, arguments);
        return new Said(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** No control character and no mark that turns the direction of text. */
    static void assertHarmless(String text) {
        assertTrue(text.chars().noneMatch(CliTrial::steers), text);
    }

    private static boolean steers(int c) {
        return (c < 32 && c != '\n') || (c >= 127 && c < 160) || (c >= 0x202A && c <= 0x202E);
    }
}
