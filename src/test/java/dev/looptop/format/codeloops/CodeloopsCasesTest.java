package dev.looptop.format.codeloops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.model.Iteration;
import dev.looptop.model.Session;
import dev.looptop.model.SessionSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every case of {@code formats/codeloops} reads as its {@code expected.txt} says ({@code -Dgolden.update=1} rewrites
 * it), whether it is read at once, as it grows, or cut anywhere.
 */
class CodeloopsCasesTest {
    /** Lines that are whole before more comes behind them on the same line, and are then none. */
    private static final Set<String> TAKEN_BACK = Set.of("text-after-object");

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> readsAsExpected() throws IOException {
        return OneFile.cases().stream().map(place -> named(place, () -> expected(place)));
    }

    private void expected(Path place) throws IOException {
        OneFile one = inItsOwnDirectory(place);
        one.write(Files.readAllBytes(place.resolve("input.jsonl")));
        String found = Dump.of(one.read());
        Path golden = Path.of("src/test/resources/formats/codeloops")
                .resolve(place.getFileName())
                .resolve("expected.txt");
        if (System.getProperty("golden.update") != null) {
            Files.writeString(golden, found);
        }
        assertEquals(Files.readString(golden), found);
    }

    @TestFactory
    Stream<DynamicTest> followedItReadsAsFresh() throws IOException {
        return OneFile.cases().stream().map(place -> named(place, () -> followed(place)));
    }

    /** Small files grow byte by byte, larger ones in some hundred steps. */
    private void followed(Path place) throws IOException {
        byte[] bytes = Files.readAllBytes(place.resolve("input.jsonl"));
        OneFile one = inItsOwnDirectory(place);
        one.write(bytes);
        long whole = recorded(one.read());
        one.write(new byte[0]);
        CodeloopsReader follower = one.follower();
        int step = Math.max(1, bytes.length / 300);
        for (int cut = 0; cut < bytes.length + step; cut += step) {
            int size = Math.min(cut, bytes.length);
            one.write(Arrays.copyOf(bytes, size));
            Session grown = follower.read();
            Session fresh = one.read();
            assertEquals(fresh, grown, "at byte " + size);
            agree(grown.summary(), one.summarised());
            long allowed = whole + (TAKEN_BACK.contains(place.getFileName().toString()) ? 1 : 0);
            assertTrue(recorded(grown) <= allowed, "more than the whole at byte " + size);
        }
    }

    private static long recorded(Session session) {
        return session.iterations().stream().filter(i -> !i.open()).count();
    }

    /** What a summary from few bytes must have in common with one from all of them. */
    static void agree(SessionSummary whole, SessionSummary quick) {
        assertEquals(whole.id(), quick.id());
        assertEquals(whole.title(), quick.title());
        assertEquals(whole.place(), quick.place());
        assertEquals(whole.ending().outcome(), quick.ending().outcome());
        assertEquals(whole.ending().word(), quick.ending().word());
        assertEquals(whole.iterations(), quick.iterations());
        assertEquals(whole.maxIterations(), quick.maxIterations());
        assertEquals(whole.times(), quick.times());
        assertEquals(whole.agents(), quick.agents());
        assertEquals(whole.confidence(), quick.confidence());
    }

    @TestFactory
    Stream<DynamicTest> anotherFileInItsPlaceReadsAsFresh() throws IOException {
        return OneFile.cases().stream().map(place -> named(place, () -> replaced(place)));
    }

    private void replaced(Path place) throws IOException {
        OneFile one = inItsOwnDirectory(place);
        one.write(Files.readAllBytes(OneFile.folder().resolve("circling/input.jsonl")));
        CodeloopsReader follower = one.follower();
        Iteration last = follower.read().iterations().get(3);
        assertEquals(4, last.number());
        Files.delete(one.file());
        one.write(Files.readAllBytes(place.resolve("input.jsonl")));
        assertEquals(one.read(), follower.read());
    }

    /** A line taken before its end came can turn out to be none, with another behind it at the next look. */
    @Test
    void aLineTakenBackLeavesNothingBehind() throws IOException {
        Path place = OneFile.folder().resolve("commits-vanish");
        List<String> lines = Files.readAllLines(place.resolve("input.jsonl"));
        OneFile one = inItsOwnDirectory(place);
        one.write((lines.get(0) + "\n" + lines.get(1)).getBytes());
        CodeloopsReader follower = one.follower();
        assertEquals(1, follower.read().summary().iterations());
        one.write((lines.get(0) + "\n" + lines.get(1) + " x\n" + lines.get(2) + "\n").getBytes());
        assertEquals(one.read(), follower.read());
    }

    private DynamicTest named(Path place, org.junit.jupiter.api.function.Executable check) {
        return DynamicTest.dynamicTest(place.getFileName().toString(), check);
    }

    private OneFile inItsOwnDirectory(Path place) throws IOException {
        return new OneFile(
                Files.createDirectories(folder.resolve(place.getFileName()).resolve(Long.toString(System.nanoTime()))));
    }
}
