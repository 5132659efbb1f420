package dev.looptop.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.diff.Patch;
import dev.looptop.diff.UnifiedDiffParser;
import dev.looptop.model.Change;
import dev.looptop.model.DiffStat;
import dev.looptop.model.Iteration;
import dev.looptop.model.Session;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every case of the transcript formats reads as its {@code expected.txt} says ({@code -Dgolden.update=1} rewrites it),
 * whether it is read at once, as it grows, cut anywhere, or damaged ({@code -Dfuzz.rounds}, {@code -Dfuzz.seed}).
 */
class TranscriptCasesTest {
    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> readsAsExpected() throws IOException {
        return each(input -> {
            String found = TranscriptDump.of(TranscriptFormats.read(TranscriptFormats.source(input), input));
            Path golden = Path.of("src/test/resources/formats", TranscriptFormats.source(input))
                    .resolve(input.getParent().getFileName())
                    .resolve("expected.txt");
            if (System.getProperty("golden.update") != null) {
                Files.writeString(golden, found);
            }
            assertEquals(Files.readString(golden), found);
        });
    }

    @TestFactory
    Stream<DynamicTest> exactlyOneFormatClaimsIt() throws IOException {
        return each(input -> assertEquals(List.of(TranscriptFormats.source(input)), TranscriptFormats.claims(input)));
    }

    @TestFactory
    Stream<DynamicTest> followedByteByByteItReadsAsFresh() throws IOException {
        return each(this::followed);
    }

    /** Every byte is a cut; what was followed is compared with what is read fresh at some of them and at the end. */
    private void followed(Path input) throws IOException {
        byte[] bytes = Files.readAllBytes(input);
        Path file = Files.createDirectories(folder.resolve("followed")).resolve("input.jsonl");
        Files.write(file, Arrays.copyOf(bytes, 1));
        String source = TranscriptFormats.source(input);
        SessionReader follower = TranscriptFormats.reader(source, file);
        for (int size = 1; size <= bytes.length; size++) {
            if (size > 1) {
                Files.write(file, new byte[] {bytes[size - 1]}, StandardOpenOption.APPEND);
            }
            Session grown = follower.read();
            if (size % 97 == 0 || size == bytes.length) {
                assertEquals(TranscriptFormats.read(source, file), grown, "at byte " + size);
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> everyPatchCanBeRead() throws IOException {
        return each(input -> {
            for (Iteration iteration : TranscriptFormats.read(TranscriptFormats.source(input), input)
                    .iterations()) {
                if (iteration.change() instanceof Change.Own own) {
                    Patch patch = UnifiedDiffParser.parse(own.patch().inline());
                    assertEquals(List.of(), patch.notices());
                    long files = patch.files().stream()
                            .map(file -> file.path())
                            .distinct()
                            .count();
                    assertEquals(
                            Optional.of(new DiffStat((int) files, patch.added(), patch.removed())),
                            iteration.changes());
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> damageNeverThrows() throws IOException {
        long seed = Long.getLong("fuzz.seed", 20261126L);
        int rounds = Integer.getInteger("fuzz.rounds", 10_000)
                        / TranscriptFormats.cases().size()
                + 1;
        return each(input -> damaged(input, new Random(seed), rounds));
    }

    private void damaged(Path input, Random random, int rounds) throws IOException {
        byte[] bytes = Files.readAllBytes(input);
        Path file = Files.createDirectories(folder.resolve("damaged")).resolve("input.jsonl");
        for (int round = 0; round < rounds; round++) {
            byte[] damaged = damage(bytes, random);
            if (damaged.length == 0) {
                continue;
            }
            Files.write(file, damaged);
            try {
                Session read = TranscriptFormats.read(TranscriptFormats.source(input), file);
                assertEquals(read.summary().iterations(), read.iterations().size());
                if (round % 20 == 0) {
                    assertTrue(TranscriptFormats.claims(file).size() <= 1, "two formats claim it");
                }
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError(
                        input + ", round " + round + ": " + new String(damaged, StandardCharsets.UTF_8), e);
            }
        }
    }

    private static byte[] damage(byte[] bytes, Random random) {
        byte[] damaged = bytes.clone();
        byte[] likely = "{}[]\":,\\\n\r@*-+0-9\0\u00ff".getBytes(StandardCharsets.ISO_8859_1);
        for (int hit = random.nextInt(6); hit >= 0; hit--) {
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

    /** What a test does with the input of one case. */
    private interface Check {
        void of(Path input) throws IOException;
    }

    private static Stream<DynamicTest> each(Check check) throws IOException {
        return TranscriptFormats.cases().stream()
                .map(input -> DynamicTest.dynamicTest(
                        TranscriptFormats.source(input) + " "
                                + input.getParent().getFileName(),
                        () -> check.of(input)));
    }
}
