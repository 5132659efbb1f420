package dev.looptop.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What editing tools are told, as patches. */
class EditPatchTest {
    private static FileDiff only(String text) {
        Patch patch = UnifiedDiffParser.parse(text);
        assertEquals(List.of(), patch.notices(), text);
        assertEquals(1, patch.files().size(), text);
        return patch.files().get(0);
    }

    @Test
    void aReplacementShowsWhatIsEqualAsContext() {
        FileDiff file =
                only(EditPatch.replaced("a b.py", List.of(new EditPatch.Replacement("x\nold\ny", "x\nnew\nmore\ny"))));
        assertEquals("a b.py", file.path());
        assertEquals(2, file.added());
        assertEquals(1, file.removed());
        assertEquals(EditPatch.PLACE_UNKNOWN, file.hunks().get(0).section());
    }

    @Test
    void nothingReplacedIsNoPatch() {
        assertEquals("", EditPatch.replaced("a", List.of(new EditPatch.Replacement("same", "same"))));
        assertEquals("", EditPatch.replaced("a", List.of()));
        assertEquals("", EditPatch.reported("a", List.of()));
    }

    @Test
    void aWrittenFileIsANewOneToItsLastByte() {
        String ended = EditPatch.written("n.txt", "one\ntwo\n");
        assertEquals(FileDiff.Kind.ADDED, only(ended).kind());
        assertTrue(EditPatch.written("n.txt", "one").endsWith("+one\n\\ No newline at end of file\n"));
        assertEquals(0, only(EditPatch.written("empty.txt", "")).added());
    }

    @Test
    void reportedHunksKeepTheirNumbers() {
        Hunk hunk = only(EditPatch.reported(
                        "f",
                        List.of(new EditPatch.Reported(
                                40, 42, List.of(" a", "-b", "+c", "", "\\ No newline at end of file")))))
                .hunks()
                .get(0);
        assertEquals(
                List.of(40, 3, 42, 3), List.of(hunk.oldStart(), hunk.oldCount(), hunk.newStart(), hunk.newCount()));
        assertTrue(hunk.lines().get(3).endsFile());
    }

    @Test
    void anEnvelopeWithEveryKindOfFile() {
        Patch patch = UnifiedDiffParser.parse(EnvelopePatch.unified("cd x && apply_patch <<'EOF'\n*** Begin Patch\n"
                + "*** Add File: new.txt\n+a\n+b\n*** Update File: old.txt\n*** Move to: moved.txt\n"
                + "@@ def f\n keep\n-one\n+two\n\n@@\n-three\n*** Delete File: gone.txt\n*** End Patch\nEOF\nls\n"));
        assertEquals(List.of(), patch.notices());
        assertEquals(
                List.of(FileDiff.Kind.ADDED, FileDiff.Kind.RENAMED, FileDiff.Kind.DELETED),
                patch.files().stream().map(FileDiff::kind).toList());
        assertEquals("moved.txt", patch.files().get(1).newPath());
        assertEquals(2, patch.files().get(1).hunks().size());
        assertEquals(3, patch.added());
        assertEquals(2, patch.removed());
    }

    @Test
    void whatIsNoEnvelopeIsNoPatch() {
        assertEquals("", EnvelopePatch.unified("ls -l"));
        assertEquals("", EnvelopePatch.unified("*** Begin Patch\nnothing\n*** End Patch"));
    }

    /** Any lines in any order give a text that can be parsed without a notice of a broken hunk. */
    @Test
    void anythingInAnEnvelopeGivesAWholePatch() {
        List<String> parts = List.of(
                "*** Begin Patch",
                "*** End Patch",
                "*** Add File: a",
                "*** Update File: b c",
                "*** Delete File: d",
                "*** Move to: e",
                "*** End of File",
                "@@",
                "@@ class A",
                "+x",
                "-y",
                " z",
                "",
                "\\ odd",
                "--- a/q",
                "+++ b/q",
                "diff --git a/x b/x",
                "\r");
        Random random = new Random(11);
        for (int round = 0; round < 5_000; round++) {
            StringBuilder text = new StringBuilder("*** Begin Patch\n");
            for (int i = random.nextInt(14); i >= 0; i--) {
                text.append(parts.get(random.nextInt(parts.size()))).append('\n');
            }
            String unified = EnvelopePatch.unified(text.toString());
            assertEquals(List.of(), UnifiedDiffParser.parse(unified).notices(), text + "\n->\n" + unified);
        }
    }
}
