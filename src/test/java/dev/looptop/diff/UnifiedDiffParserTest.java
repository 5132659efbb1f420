package dev.looptop.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class UnifiedDiffParserTest {
    @Test
    void readsEveryFileOfTheZoo() {
        Patch zoo = Fixture.patch("zoo-2.patch");
        assertEquals(23, zoo.files().size());
        assertEquals(FileDiff.Kind.DELETED, Fixture.file(zoo, "gone.txt").kind());
        assertEquals(FileDiff.Kind.ADDED, Fixture.file(zoo, "new_empty.txt").kind());
        assertTrue(Fixture.file(zoo, "new_empty.txt").hunks().isEmpty());
        assertEquals(
                List.of("mode 100644 → 100755"), Fixture.file(zoo, "exec.sh").notes());
        assertTrue(Fixture.file(zoo, "data.bin").binary());
        assertEquals("", Fixture.file(zoo, "new.bin").oldPath());
        assertEquals(List.of("symbolic link"), Fixture.file(zoo, "link").notes());
        assertEquals(1, Fixture.file(zoo, "unicode-日本.txt").removed());
        assertEquals(1, Fixture.file(zoo, "name with spaces.txt").added());
        assertEquals(
                List.of("latin1.txt: the recorded diff is incomplete, a hunk is shorter than its header says"),
                zoo.notices());
    }

    @Test
    void keepsCarriageReturnsEscapesAndMissingNewlines() {
        Patch zoo = Fixture.patch("zoo-2.patch");
        assertEquals("B\r", line(zoo, "crlf.txt", 2).text());
        assertEquals(
                "tab\t\there\u0007 \u001b[31mred\u001b[0m",
                line(zoo, "tabs.txt", 1).text());
        List<DiffLine> old = Fixture.file(zoo, "nonl_old.txt").hunks().get(0).lines();
        assertEquals(
                List.of(false, false, true, false, false),
                old.stream().map(DiffLine::endsFile).toList());
    }

    @Test
    void takesContentThatLooksLikeAHeaderForContent() {
        FileDiff tricky = Fixture.file(Fixture.patch("zoo-2.patch"), "tricky.txt");
        assertEquals(
                List.of(
                        "REMOVED --- not a header",
                        "ADDED --- a header now",
                        "CONTEXT +++ neither",
                        "CONTEXT @@ nor hunk @@",
                        "REMOVED diff --git fake",
                        "ADDED -- sql comment",
                        "ADDED ++ inc"),
                tricky.hunks().get(0).lines().stream()
                        .map(line -> line.kind() + " " + line.text())
                        .toList());
    }

    @Test
    void numbersLinesOnBothSides() {
        List<DiffLine> lines = Fixture.file(Fixture.patch("users-1.patch"), "src/users.rs")
                .hunks()
                .get(1)
                .lines();
        assertEquals(60, lines.get(2).oldNumber());
        assertEquals(60, lines.get(2).newNumber());
        assertEquals(0, lines.get(3).oldNumber());
        assertEquals(61, lines.get(3).newNumber());
        assertEquals(61, lines.get(4).oldNumber());
        assertEquals(62, lines.get(4).newNumber());
    }

    @Test
    void readsTheFormsOfCommandLineGit() {
        Patch forms = Fixture.patch("forms.patch");
        assertEquals(
                List.of(
                        "RENAMED old_name.txt new_name.txt",
                        "RENAMED pure.txt pure_renamed.txt",
                        "COPIED src.txt copy.txt",
                        "MODIFIED run.sh run.sh",
                        "MODIFIED b.bin b.bin",
                        "ADDED  sp ace\t日.txt",
                        "MODIFIED merge.txt merge.txt"),
                forms.files().stream()
                        .map(file -> file.kind() + " " + file.oldPath() + " " + file.newPath())
                        .toList());
        assertEquals("section heading", forms.files().get(0).hunks().get(0).section());
        assertEquals(
                List.of("  a", "++b", " -c"),
                forms.files().get(6).hunks().get(0).lines().stream()
                        .map(DiffLine::text)
                        .toList());
        assertEquals(List.of("merge.txt: a combined diff of a merge, shown as it is"), forms.notices());
    }

    @Test
    void readsPlainPatches() {
        Patch patch = UnifiedDiffParser.parse(String.join(
                "\n",
                "Index: x",
                "--- old/a.c\t2026-01-01 00:00:00",
                "+++ new/a.c\t2026-01-02 00:00:00",
                "@@ -1 +1 @@",
                "-a",
                "+b",
                "--- /dev/null",
                "+++ b/new.c",
                "@@ -0,0 +1 @@",
                "+n",
                "-- ",
                "2.39.5",
                ""));
        assertEquals(
                List.of("new/a.c", "new.c"),
                patch.files().stream().map(FileDiff::path).toList());
        assertEquals(FileDiff.Kind.ADDED, patch.files().get(1).kind());
        assertEquals(1, patch.files().get(1).hunks().get(0).lines().size());
        assertEquals(List.of("3 lines belong to no file and are left out"), patch.notices());
    }

    @Test
    void aShortHunkNeverSwallowsTheNextFile() {
        String glued = "diff --git a/l b/l\n--- a/l\n+++ b/l\n@@ -1,9 +1,9 @@\n-+  plain\n@@ -20 +20 @@\n-x\n+y\n"
                + "diff --git a/m b/m\n--- a/m\n+++ b/m\n@@ -1 +1 @@\n-x\n+y\n";
        Patch patch = UnifiedDiffParser.parse(glued);
        assertEquals(2, patch.files().size());
        assertEquals(2, patch.files().get(0).hunks().size());
        assertEquals(1, patch.notices().size());

        String bare = "--- a/l\n+++ b/l\n@@ -1,9 +1,9 @@\n-x\n--- a/m\n+++ b/m\n@@ -1 +1 @@\n-x\n+y\n";
        assertEquals(
                List.of("l", "m"),
                UnifiedDiffParser.parse(bare).files().stream()
                        .map(FileDiff::path)
                        .toList());
    }

    @Test
    void linesBeyondTheCountBelongToTheHunk() {
        FileDiff file = UnifiedDiffParser.parse("diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n+c\n")
                .files()
                .get(0);
        assertEquals(2, file.added());
        assertEquals(2, file.hunks().get(0).newCount());
    }

    @Test
    void saysWhatIsNoPatch() {
        assertEquals(Patch.EMPTY, UnifiedDiffParser.parse(""));
        assertEquals(
                List.of("1 line belongs to no file and is left out"),
                UnifiedDiffParser.parse("hello\n").notices());
        assertEquals(
                "db.rs",
                UnifiedDiffParser.parse("diff --git a/db.rs").files().get(0).path());
        Patch fragment = UnifiedDiffParser.parse("@@ -1 +1 @@\n-a\n+b\n@@ -x +1 @@\n");
        assertEquals(1, fragment.files().size());
        assertTrue(fragment.notices().contains("a hunk without a file name before it"));
    }

    @Test
    void acceptsNumbersOfAnyLength() {
        Patch patch = UnifiedDiffParser.parse(
                "--- a/x\n+++ b/x\n@@ -99999999999999999999,3 +1,99999999999999999999 @@\n a\n+b\n");
        assertEquals(1, patch.files().get(0).added());
        assertFalse(patch.notices().isEmpty());
    }

    @Test
    void neverThrowsWhereverThePatchIsCutOrDamaged() {
        for (String name : List.of("zoo-2.patch", "forms.patch", "users-3.patch")) {
            String text = Fixture.text(name);
            for (int cut = 0; cut <= text.length(); cut++) {
                UnifiedDiffParser.parse(text.substring(0, cut));
            }
            Random random = new Random(7);
            for (int i = 0; i < 2_000; i++) {
                StringBuilder damaged = new StringBuilder(text);
                for (int hit = random.nextInt(6); hit >= 0; hit--) {
                    int at = random.nextInt(damaged.length());
                    damaged.setCharAt(at, "\n@-+ \\\"\r0,ab".charAt(random.nextInt(12)));
                }
                Patch patch = UnifiedDiffParser.parse(damaged.toString());
                PatchText.of(patch);
                Reverse.of(patch);
                PatchSum.between(patch, Fixture.patch(name));
                PatchSum.between(Fixture.patch(name), patch);
            }
        }
    }

    @Test
    void fiftyThousandLinesAreReadInLinearTime() {
        String hunk = "@@ -1,2 +1,2 @@\n-a line of the usual length, more or less\n+another line of that length\n c\n";
        String small = "diff --git a/x b/x\n--- a/x\n+++ b/x\n" + hunk.repeat(12_500);
        // A quadratic reader takes minutes for this; the figure itself is the benchmark's business.
        Patch patch = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> UnifiedDiffParser.parse(small.repeat(10)));
        assertEquals(10, patch.files().size());
        assertEquals(125_000, patch.added());
    }

    @Test
    void namesAreQuotedAndUnquotedAlike() {
        for (String name : List.of("plain", "with space", "日本", "q\"uote", "back\\slash", "tab\t", "nl\n")) {
            assertEquals(name, PathName.unquote(PathName.quote(name)));
        }
        assertEquals("é", PathName.unquote("\"\\303\\251\""));
        assertEquals(
                "x y, x y",
                List.of(PathName.ofGitLine("a/x y b/x y")).stream()
                        .map(pair ->
                                PathName.withoutPrefix(pair.before()) + ", " + PathName.withoutPrefix(pair.after()))
                        .collect(Collectors.joining()));
    }

    private static DiffLine line(Patch patch, String path, int index) {
        return Fixture.file(patch, path).hunks().get(0).lines().get(index);
    }
}
