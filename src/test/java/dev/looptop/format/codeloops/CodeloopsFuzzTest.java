package dev.looptop.format.codeloops;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.model.Session;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damaged files are read or their bad lines named, never thrown at, and what the list says of one agrees with what
 * reading it says. {@code -Dfuzz.rounds} and {@code -Dfuzz.seed} choose another run.
 */
class CodeloopsFuzzTest {
    private static final byte[] LIKELY =
            "{}[]\":,\\\n\r\0-0.5eEu\u001b\u00e9\u65e5nulltruetype".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void damageNeverThrows() throws IOException {
        long seed = Long.getLong("fuzz.seed", 20261121L);
        int rounds = Integer.getInteger("fuzz.rounds", 10_000);
        System.out.println("codeloops fuzz: seed " + seed + ", " + rounds + " rounds");
        List<byte[]> originals = new ArrayList<>();
        for (Path place : OneFile.cases()) {
            byte[] bytes = Files.readAllBytes(place.resolve("input.jsonl"));
            if (bytes.length > 0 && bytes.length < 20_000) {
                originals.add(bytes);
            }
        }
        assertTrue(originals.size() > 30);
        Random random = new Random(seed);
        OneFile one = new OneFile(folder);
        for (int round = 0; round < rounds; round++) {
            byte[] bytes = damaged(originals, random);
            one.write(bytes);
            try {
                Session read = one.read();
                CodeloopsCasesTest.agree(read.summary(), one.summarised());
                assertFalse(read.summary().title().isEmpty());
                assertTrue(read.iterations().size() <= read.events().size());
            } catch (IOException | RuntimeException | AssertionError e) {
                Path kept = Files.write(Path.of("target", "fuzz-codeloops.jsonl"), bytes);
                throw new AssertionError("seed " + seed + ", round " + round + ", kept in " + kept, e);
            }
        }
    }

    private static byte[] damaged(List<byte[]> originals, Random random) {
        byte[] bytes = originals.get(random.nextInt(originals.size())).clone();
        for (int hit = random.nextInt(5); hit >= 0; hit--) {
            int at = random.nextInt(bytes.length);
            bytes[at] = random.nextInt(3) == 0 ? (byte) random.nextInt(256) : LIKELY[random.nextInt(LIKELY.length)];
        }
        int from = random.nextInt(bytes.length);
        int to = from + random.nextInt(bytes.length - from) + 1;
        return switch (random.nextInt(10)) {
            case 0 -> Arrays.copyOf(bytes, to);
            case 1 -> Arrays.copyOfRange(bytes, from, bytes.length);
            case 2 -> joined(Arrays.copyOf(bytes, to), Arrays.copyOfRange(bytes, from, bytes.length));
            case 3 -> joined(bytes, originals.get(random.nextInt(originals.size())));
            case 4 ->
                joined(Arrays.copyOf(bytes, from), Arrays.copyOfRange(bytes, to, bytes.length), new byte[] {'\n'});
            default -> bytes;
        };
    }

    private static byte[] joined(byte[]... parts) {
        byte[] all = {};
        for (byte[] part : parts) {
            int size = all.length;
            all = Arrays.copyOf(all, size + part.length);
            System.arraycopy(part, 0, all, size, part.length);
        }
        return all;
    }
}
