package dev.looptop.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class RepeatsTest {
    private static final String FILE = "diff --git a/x b/x\n--- a/x\n+++ b/x\n";
    private static final String DO = FILE + "@@ -1,2 +1,2 @@\n-a\n+b\n c\n";
    private static final String UNDO = FILE + "@@ -1,2 +1,2 @@\n-b\n+a\n c\n";
    private static final String ELSEWHERE = FILE + "@@ -90,2 +90,2 @@\n d\n-a\n+b\n";
    private static final String MORE = DO + "@@ -50 +50 @@\n-q\n+r\n";

    @Test
    void findsRepeatedAndUndoneChanges() {
        List<Relation> relations =
                Repeats.relations(List.of(patch(DO), patch(UNDO), Patch.EMPTY, patch(ELSEWHERE), patch(MORE)));
        assertEquals(
                List.of(
                        new Relation(1, List.of(), List.of()),
                        new Relation(2, List.of(), List.of(1)),
                        new Relation(3, List.of(), List.of()),
                        new Relation(4, List.of(1), List.of(2)),
                        new Relation(5, List.of(), List.of())),
                relations);
    }

    @Test
    void marksSingleHunks() {
        List<Patch> own = List.of(patch(DO), patch(UNDO), patch(MORE));
        Repeats repeats = Repeats.of(own);
        FileDiff file = own.get(2).files().get(0);
        assertEquals(List.of(1), repeats.repeatsOf(3, file, file.hunks().get(0)));
        assertEquals(List.of(2), repeats.undoesOf(3, file, file.hunks().get(0)));
        assertEquals(List.of(), repeats.repeatsOf(3, file, file.hunks().get(1)));
    }

    @Test
    void aModeChangeComesBackToo() {
        String on = "diff --git a/s b/s\nold mode 100644\nnew mode 100755\n";
        String off = "diff --git a/s b/s\nold mode 100755\nnew mode 100644\n";
        assertEquals(
                List.of(new Relation(1, List.of(), List.of()), new Relation(2, List.of(), List.of(1))),
                Repeats.relations(List.of(patch(on), patch(off))));
    }

    @Test
    void aFileTakenBackIsUndone() {
        Patch added = Fixture.patch("users-1.patch");
        assertEquals(
                List.of(1),
                Repeats.relations(List.of(added, Reverse.of(added))).get(1).undoes());
    }

    private static Patch patch(String text) {
        return UnifiedDiffParser.parse(text);
    }
}
