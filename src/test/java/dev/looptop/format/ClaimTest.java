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
    private static final List<SessionFormat> FORMATS =
            List.of(new CodeloopsFormat(), new DevloopFormat(), new CelesteFormat(), new SuperqodeFormat());

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
}
