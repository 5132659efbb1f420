package dev.looptop.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class LineDiffTest {
    @Test
    void equalTextsHaveNoHunks() {
        assertEquals(List.of(), LineDiff.hunks(List.of("a", "b"), List.of("a", "b")));
        assertEquals(List.of(), LineDiff.hunks(List.of(), List.of()));
    }

    @Test
    void farChangesAreTwoHunksWithThreeLinesAround() {
        List<String> before = numbered(1, 30);
        List<String> after = new ArrayList<>(before);
        after.set(4, "five");
        after.remove(20);
        List<Hunk> hunks = LineDiff.hunks(before, after);
        assertEquals(
                List.of("2,7 2,7", "18,7 18,6"),
                hunks.stream()
                        .map(hunk ->
                                hunk.oldStart() + "," + hunk.oldCount() + " " + hunk.newStart() + "," + hunk.newCount())
                        .toList());
    }

    @Test
    void sixUnchangedLinesBetweenChangesAreOneHunk() {
        List<String> before = numbered(1, 30);
        List<String> six = new ArrayList<>(before);
        six.set(9, "x");
        six.set(16, "y");
        assertEquals(1, LineDiff.hunks(before, six).size());
        List<String> seven = new ArrayList<>(before);
        seven.set(9, "x");
        seven.set(17, "y");
        assertEquals(2, LineDiff.hunks(before, seven).size());
    }

    @Test
    void theScriptIsShortest() {
        Hunk hunk = LineDiff.hunks(List.of("a", "b", "c", "a", "b", "b", "a"), List.of("c", "b", "a", "b", "a", "c"))
                .get(0);
        assertEquals(
                5,
                hunk.lines().stream()
                        .filter(line -> line.kind() != DiffLine.Kind.CONTEXT)
                        .count());
    }

    @Test
    void wholeFilesComeAndGo() {
        Hunk made = LineDiff.hunks(List.of(), List.of("a")).get(0);
        assertEquals(
                "0,0 1,1", made.oldStart() + "," + made.oldCount() + " " + made.newStart() + "," + made.newCount());
    }

    @Test
    void hugeUnlikeTextsStayQuick() {
        List<String> before = numbered(0, 60_000);
        List<String> shuffled = new ArrayList<>(before);
        Collections.shuffle(shuffled, new Random(3));
        List<Hunk> hunks =
                Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> LineDiff.hunks(before, shuffled));
        long kept = hunks.stream()
                .flatMap(hunk -> hunk.lines().stream())
                .filter(line -> line.kind() == DiffLine.Kind.CONTEXT)
                .count();
        assertTrue(kept > 100, "kept " + kept);
        List<String> repeated = new ArrayList<>();
        Random random = new Random(4);
        for (int i = 0; i < 60_000; i++) {
            repeated.add("r" + random.nextInt(3));
        }
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> LineDiff.hunks(before, repeated));
    }

    private static List<String> numbered(int from, int to) {
        List<String> lines = new ArrayList<>();
        for (int i = from; i <= to; i++) {
            lines.add(Integer.toString(i));
        }
        return lines;
    }
}
