package dev.looptop.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.looptop.format.SessionFormat;
import dev.looptop.model.SessionId;
import dev.looptop.model.SessionRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A file that cannot be read is a row that says so; the sessions beside it are as they were, and nothing hangs. */
class OneBadFileTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Where a bad file lies beside the good sessions of {@link EverySource}, in the place of a session of its own. */
    private static final List<String> BESIDE = List.of(
            ".local/share/codeloops/sessions/bad.jsonl",
            ".celeste/sessions/bad.json",
            ".celeste/sessions/0123456789abcdef/bad.jsonl",
            ".superqode/sessions/bad.json",
            ".superqode/sessions/sad.json.gz",
            ".superqode/sessions/worse.meta.json",
            ".local/share/gptme/logs/bad/conversation.jsonl",
            ".claude/projects/-home-ann-gate/bad.jsonl",
            ".codex/sessions/2026/03/01/rollout-2026-03-01T09-00-01-bad.jsonl",
            ".copilot/session-state/bad/events.jsonl");

    @TempDir
    Path directory;

    /** The test's own cleaning warns of every link that leads out of its directory. */
    @AfterEach
    void removeLinks() throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path link : all.filter(Files::isSymbolicLink).toList()) {
                Files.delete(link);
            }
        }
    }

    /** Puts something bad in a place. */
    private interface Bad {
        void at(Path file) throws IOException;
    }

    private static Map<String, Bad> bad() {
        Map<String, Bad> all = new TreeMap<>();
        all.put("a named pipe", OneBadFileTest::pipe);
        all.put("a device", file -> Files.createSymbolicLink(file, Path.of("/dev/zero")));
        all.put("nothing", file -> Files.write(file, new byte[0]));
        all.put("zeros", file -> Files.write(file, new byte[70_000]));
        all.put("no text", file -> Files.write(file, new byte[] {(byte) 0x1f, (byte) 0x8b, 8, -1, -2, 0, 34, 123}));
        for (int size : List.of(1_001, 20_000)) {
            all.put(
                    size + " digits",
                    text("{\"role\":\"user\",\"content\":\"x\",\"type\":" + "1".repeat(size) + "}\n"));
            all.put(
                    size + " levels",
                    text("{\"role\":\"user\",\"content\":" + "[".repeat(size) + "]".repeat(size) + "}\n"));
        }
        all.put(
                "a huge exponent",
                text("{\"timestamp\":1e999999999,\"iterations\":-1e999999999,\"id\":1E-99999999}\n"));
        return all;
    }

    private static void pipe(Path file) throws IOException {
        try {
            assertEquals(
                    0, new ProcessBuilder("mkfifo", file.toString()).start().waitFor());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static Bad text(String text) {
        return file -> Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    @TestFactory
    List<DynamicTest> theSessionsBesideItStay() {
        List<DynamicTest> tests = new ArrayList<>();
        bad().forEach((name, bad) -> tests.add(dynamicTest(name, () -> {
            Path home = directory.resolve(name.replace(' ', '-'));
            Map<SessionId, String> good = titles(EverySource.in(home));
            for (String place : BESIDE) {
                Files.createDirectories(home.resolve(place).getParent());
                bad.at(home.resolve(place));
            }
            Map<SessionId, String> now = assertTimeoutPreemptively(PATIENCE, () -> titles(EverySource.at(home)));
            good.forEach((id, title) -> assertEquals(title, now.get(id), id.toString()));
        })));
        return tests;
    }

    @TestFactory
    List<DynamicTest> theOtherHarnessesStay() {
        List<DynamicTest> tests = new ArrayList<>();
        bad().forEach((name, bad) -> tests.add(dynamicTest(name, () -> {
            for (SessionFormat format : AllFormats.inOrder()) {
                String source = format.source();
                Path home = directory.resolve(name.replace(' ', '-') + "-" + source);
                Map<SessionId, String> good = titles(EverySource.in(home));
                for (Path file : files(home.resolve(place(source)))) {
                    Files.delete(file);
                    bad.at(file);
                }
                Map<SessionId, String> now = assertTimeoutPreemptively(PATIENCE, () -> titles(EverySource.at(home)));
                good.forEach((id, title) -> {
                    // A record of gptme-sessions takes its title from the transcript that it names.
                    if (!id.source().equals(source) && !id.source().equals("gptme")) {
                        assertEquals(title, now.get(id), source + " broken, " + id);
                    }
                });
            }
        })));
        return tests;
    }

    /** Where a source keeps its sessions in a home of {@link EverySource}. */
    static String place(String source) {
        return switch (source) {
            case "codeloops" -> ".local/share/codeloops/sessions";
            case "devloop" -> "loop";
            case "gptme" -> ".local/share/gptme-sessions";
            case "gptme-log" -> ".local/share/gptme/logs";
            case "claude-code" -> ".claude/projects";
            case "codex" -> ".codex/sessions";
            case "copilot" -> ".copilot/session-state";
            case "grok" -> "grok/stream.jsonl";
            default -> "." + source + "/sessions";
        };
    }

    private static List<Path> files(Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static Map<SessionId, String> titles(EverySource sources) {
        Map<SessionId, String> titles = new TreeMap<>();
        sources.rows().forEach(row -> titles.put(row.id(), row.summary().title()));
        return titles;
    }

    @Test
    void aPipeIsARowThatSaysWhatItIs() throws IOException {
        Path home = directory.resolve("home");
        EverySource.in(home);
        for (String place : BESIDE) {
            Files.createDirectories(home.resolve(place).getParent());
            pipe(home.resolve(place));
        }
        List<SessionRow> rows =
                assertTimeoutPreemptively(PATIENCE, () -> EverySource.at(home).rows());
        for (String place : BESIDE) {
            SessionRow row = rows.stream()
                    .filter(one -> one.id().path().equals(home.resolve(place).toString()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(place));
            String said = row.summary().title() + row.summary().problems();
            assertTrue(said.contains("it is a named pipe"), said);
        }
    }

    @Test
    void noCommandEndsWithIt() throws IOException {
        CliTrial cli = new CliTrial(directory).session("good", "success-three");
        Path celeste = Files.createDirectories(directory.resolve(".celeste/sessions"));
        UnaryOperator<String> document =
                more -> "{\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}],\"x\":" + more + "}";
        Files.writeString(celeste.resolve("digits.json"), document.apply("1".repeat(1_001)));
        Files.writeString(celeste.resolve("levels.json"), document.apply("[".repeat(1_001) + "]".repeat(1_001)));
        Files.writeString(celeste.resolve("beyond.json"), document.apply("1".repeat(10_001)));
        Files.writeString(celeste.resolve("torn.json"), "{\"messages\":[");
        for (String command : List.of("list", "stats", "roots", "runs", "cost", "discover", "search good")) {
            CliTrial.Said said = cli.run(command.split(" "));
            assertEquals(0, said.exit(), command + ": " + said.err());
        }
        String list = cli.run("list").ok().out();
        assertTrue(list.contains("digits ") && list.contains("levels ") && list.contains("good "), list);
        assertTrue(list.contains("cannot be read: it is no JSON at line 1, column 14"), list);
        CliTrial.Said shown = cli.run("show", "beyond");
        assertEquals(1, shown.exit());
        assertTrue(
                shown.err().contains("beyond.json cannot be read: its JSON is beyond what is read (Number value"),
                shown.err());
    }
}
