package dev.looptop.format.devloop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.format.RootReader;
import dev.looptop.format.SessionFile;
import dev.looptop.model.Session;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged trees are read or marked, never thrown at. {@code -Dfuzz.rounds}, {@code -Dfuzz.streams} and
 * {@code -Dfuzz.seed} choose another run. */
class DevloopFuzzTest {
    @TempDir
    Path folder;

    @Test
    void damageNeverThrows() throws IOException {
        long seed = Long.getLong("fuzz.seed", 20261121L);
        int rounds = Integer.getInteger("fuzz.rounds", 1_000);
        Path root = folder.resolve("proj/.devloop");
        copy(DevloopFixtureTest.fixtures().resolve("respec-approved/.devloop"), root);
        List<Path> files;
        try (Stream<Path> walk = Files.walk(root)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        Random random = new Random(seed);
        RootReader reader = new DevloopFormat(ZoneOffset.UTC).root(root);
        for (int round = 0; round < rounds; round++) {
            Path file = files.get(random.nextInt(files.size()));
            byte[] bytes = Files.readAllBytes(file);
            Files.write(file, damaged(bytes, random));
            try {
                SessionFile session = reader.list().sessions().get(0);
                Session read = reader.open(session).read();
                assertEquals(read.summary(), reader.summarise(session));
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + seed + ", round " + round + ", " + file.getFileName(), e);
            }
            if (round % 5 == 0) {
                Files.write(file, bytes);
            }
        }
    }

    @Test
    void damagedStreamsNeverThrow() throws IOException {
        long seed = Long.getLong("fuzz.seed", 20261121L);
        Random random = new Random(seed);
        byte[] stream =
                Files.readAllBytes(DevloopFixtureTest.fixtures().resolve("respec-approved/.devloop/events.ndjson"));
        for (int round = 0; round < Integer.getInteger("fuzz.streams", 10_000); round++) {
            String text = new String(damaged(stream, random), StandardCharsets.UTF_8);
            try {
                List<DevloopEvent> events =
                        text.lines().map(DevloopEvent::parse).toList();
                Rounds rounds =
                        Rounds.of(events.stream().filter(DevloopEvent::readable).toList());
                assertTrue(rounds.rounds().size() <= events.size() + 1);
                events.forEach(EventText::of);
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ", round " + round, e);
            }
        }
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        byte[] damaged = Arrays.copyOf(bytes, bytes.length == 0 ? 8 : bytes.length);
        byte[] likely = "{}[]\":,\\\n\r:0-9\0".getBytes(StandardCharsets.US_ASCII);
        for (int hit = random.nextInt(4); hit >= 0; hit--) {
            int at = random.nextInt(damaged.length);
            damaged[at] = random.nextBoolean() ? (byte) random.nextInt(256) : likely[random.nextInt(likely.length)];
        }
        int from = random.nextInt(damaged.length);
        return switch (random.nextInt(8)) {
            case 0 -> Arrays.copyOf(damaged, from);
            case 1 -> Arrays.copyOfRange(damaged, from, damaged.length);
            default -> damaged;
        };
    }

    private static void copy(Path place, Path target) throws IOException {
        try (Stream<Path> walk = Files.walk(place)) {
            for (Path from : walk.toList()) {
                Path to = target.resolve(place.relativize(from).toString());
                if (Files.isDirectory(from)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(from, to);
                }
            }
        }
    }
}
