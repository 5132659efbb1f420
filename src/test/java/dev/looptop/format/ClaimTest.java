package dev.looptop.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.fixtures.SharedFixtures;
import dev.looptop.format.celeste.CelesteFormat;
import dev.looptop.format.codeloops.CodeloopsFormat;
import dev.looptop.format.devloop.DevloopFormat;
import dev.looptop.format.superqode.SuperqodeFormat;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every place where sessions lie is claimed by one format, the right one. */
class ClaimTest {
    private static final List<SessionFormat> FORMATS = Stream.concat(
                    Stream.of(new CodeloopsFormat(), new DevloopFormat(), new CelesteFormat(), new SuperqodeFormat()),
                    TranscriptFormats.ALL.stream())
            .toList();

    private static List<String> claims(Path place) {
        return FORMATS.stream()
                .filter(format -> format.recognise(place).isPresent())
                .map(SessionFormat::source)
                .toList();
    }

    private static List<Path> directories(Path folder) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static Path resource(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(ClaimTest.class.getResource(name)).toURI());
    }

    @Test
    void ourOwnFixtures() throws IOException, URISyntaxException {
        for (Path place : directories(resource("/formats/devloop"))) {
            assertEquals(List.of("devloop"), claims(place), place.toString());
        }
        int claimed = 0;
        for (Path place : directories(resource("/formats/codeloops"))) {
            List<String> claims = claims(place);
            assertTrue(claims.isEmpty() || claims.equals(List.of("codeloops")), place + " " + claims);
            assertEquals(claims, claims(place.resolve("input.jsonl")), place.toString());
            claimed += claims.size();
        }
        assertTrue(claimed >= 45, "only files without any line of codeloops go unclaimed; claimed " + claimed);
    }

    @Test
    void theSharedTrees() throws IOException {
        Path codeloops = SharedFixtures.of("codeloops");
        for (String store : List.of("clean", "documented", "hazards", "empty-store")) {
            assertEquals(List.of("codeloops"), claims(codeloops.resolve(store)), store);
            assertEquals(List.of("codeloops"), claims(codeloops.resolve(store).resolve("codeloops/sessions")), store);
        }
        Path superqode = SharedFixtures.of("superqode");
        for (String store : List.of("home", "home/.superqode/sessions", "project-jsonl", "broken")) {
            assertEquals(List.of("superqode"), claims(superqode.resolve(store)), store);
        }
        for (Path place : directories(SharedFixtures.of("devloop"))) {
            if (Files.isDirectory(place.resolve(".devloop"))) {
                assertEquals(List.of("devloop"), claims(place), place.toString());
                assertEquals(List.of("devloop"), claims(place.resolve(".devloop")), place.toString());
            }
        }
    }

    @Test
    void theAgentsOwnPlaces() throws IOException {
        Path home = SharedFixtures.of("gptme").resolve("home");
        assertClaimed(
                "gptme-log",
                home.resolve(".local/share/gptme/logs"),
                home.resolve(".local/share/gptme/logs/2026-08-18-dancing-blue-fish"));
        assertClaimed(
                "claude-code",
                home.resolve(".claude/projects"),
                home.resolve(".claude"),
                home.resolve(".claude/projects/-home-alice-webshop"));
        assertClaimed(
                "codex",
                home.resolve(".codex/sessions"),
                home.resolve(".codex"),
                home.resolve(".codex/sessions/2026/08"));
        assertClaimed(
                "copilot",
                home.resolve(".copilot/session-state"),
                home.resolve(".copilot/session-state/77777777-aaaa-4bbb-8ccc-dddddddddddd"));
        assertClaimed("grok", home.resolve("grok"));
        assertEquals(List.of("gptme-log", "claude-code", "codex", "copilot"), claims(home));
    }

    private static void assertClaimed(String source, Path... places) {
        for (Path place : places) {
            assertEquals(List.of(source), claims(place), place.toString());
        }
    }

    @Test
    void everyFileOfTheSharedTreesIsClaimedByOneFormatAtMost() throws IOException {
        int claimed = 0;
        for (String system : List.of("codeloops", "devloop", "celeste", "superqode", "gptme")) {
            try (Stream<Path> files = Files.walk(SharedFixtures.of(system))) {
                for (Path file : files.filter(Files::isRegularFile)
                        .filter(path -> path.toString().endsWith(".jsonl"))
                        .toList()) {
                    List<String> claims = claims(file);
                    boolean right = system.equals("gptme") || claims.isEmpty() || claims.equals(List.of(system));
                    assertTrue(claims.size() <= 1 && right, file + " " + claims);
                    claimed += claims.size();
                }
            }
        }
        assertTrue(claimed > 20, "claimed " + claimed);
    }
}
