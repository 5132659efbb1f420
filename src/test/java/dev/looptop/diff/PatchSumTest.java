package dev.looptop.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PatchSumTest {
    @TempDir
    Path folder;

    @Test
    void givesWhatTheIterationItselfChanged() {
        Patch own = PatchSum.between(Fixture.patch("users-1.patch"), Fixture.patch("users-2.patch"));
        assertEquals(
                List.of("scripts/build.sh", "src/api/validate.rs", "src/legacy.rs"),
                own.files().stream().map(FileDiff::path).toList());
        FileDiff validate = Fixture.file(own, "src/api/validate.rs");
        assertEquals(FileDiff.Kind.MODIFIED, validate.kind());
        assertEquals(1, validate.added());
        assertEquals(4, validate.hunks().get(0).lines().get(3).newNumber());
        assertEquals(
                List.of(
                        "diff --git a/src/api/validate.rs b/src/api/validate.rs",
                        "index 8a4ebd7..fa6f035 100644",
                        "--- a/src/api/validate.rs",
                        "+++ b/src/api/validate.rs"),
                validate.header());
    }

    @Test
    void anUnchangedRecordIsNoChange() {
        for (String name : List.of("zoo-1.patch", "zoo-2.patch", "users-3.patch")) {
            assertEquals(
                    List.of(),
                    PatchSum.between(Fixture.patch(name), Fixture.patch(name)).files());
        }
    }

    @Test
    void workThatVanishedWithEverythingElseWasCommitted() {
        Patch own = PatchSum.between(Fixture.patch("users-1.patch"), Patch.EMPTY);
        assertEquals(List.of(), own.files());
        assertEquals(
                "src/api/validate.rs is no longer in the recorded diff: committed by the agent",
                own.notices().get(0));
    }

    @Test
    void workThatVanishedAloneIsTakenBack() {
        Patch own = PatchSum.between(Fixture.patch("users-2.patch"), Fixture.patch("users-1.patch"));
        FileDiff legacy = Fixture.file(own, "src/legacy.rs");
        assertEquals(FileDiff.Kind.ADDED, legacy.kind());
        assertEquals(30, legacy.added());
        assertEquals(
                List.of("mode 100755 → 100644"),
                Fixture.file(own, "scripts/build.sh").notes());
        assertTrue(own.notices().contains("src/legacy.rs is no longer in the recorded diff: undone or committed"));
    }

    @Test
    void aMovedBaseMeansACommit() {
        String first = "diff --git a/x b/x\nindex 1111111..2222222 100644\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n"
                + "diff --git a/y b/y\nindex 4444444..5555555 100644\n--- a/y\n+++ b/y\n@@ -1 +1 @@\n-a\n+b\n";
        String next = "diff --git a/x b/x\nindex 2222222..3333333 100644\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-b\n+c\n";
        Patch own = PatchSum.between(UnifiedDiffParser.parse(first), UnifiedDiffParser.parse(next));
        assertEquals(next, PatchText.of(own));
        assertEquals(List.of("y is no longer in the recorded diff: committed by the agent"), own.notices());
        String further = next.replace("2222222", "2a2a2a2");
        Patch unclear = PatchSum.between(UnifiedDiffParser.parse(first), UnifiedDiffParser.parse(further));
        assertTrue(unclear.notices().contains("x: committed by the agent in between; shown against that commit"));
    }

    @Test
    void binaryFilesAreComparedByTheirHash() {
        String text = "diff --git a/d b/d\nindex 8352675..%s 100644\nBinary files a/d and b/d differ\n";
        Patch own = PatchSum.between(
                UnifiedDiffParser.parse(text.formatted("85025d9")), UnifiedDiffParser.parse(text.formatted("99999ff")));
        assertTrue(own.files().get(0).binary());
        assertTrue(own.files().get(0).header().contains("index 85025d9..99999ff 100644"));
    }

    @Test
    void appliedAfterThePreviousStateItGivesTheCurrentOne() {
        Random random = new Random(11);
        for (int round = 0; round < 3_000; round++) {
            List<String> base = text(random);
            List<String> previous = edited(base, random);
            List<String> current = edited(random.nextBoolean() ? base : previous, random);
            if (current.equals(base)) {
                continue; // An empty record reads as a commit, see below.
            }
            Patch own = PatchSum.between(patch(base, previous), patch(base, current));
            assertEquals(current, apply(previous, own), () -> "base " + base + "\nprevious " + previous);
            assertEquals(previous, apply(current, Reverse.of(own)));
        }
    }

    /** The same with real files and the real git: whole trees, files that come and go, missing newlines, modes. */
    @Test
    void realGitAppliesIt() throws Exception {
        Random random = new Random(5);
        git("init", "-q");
        git("config", "user.email", "test@example.org");
        git("config", "user.name", "test");
        git("config", "core.autocrlf", "false");
        for (int round = 0; round < 12; round++) {
            write(random, 1.0);
            git("add", "-A");
            git("commit", "-q", "--allow-empty", "-m", "base " + round);
            write(random, 0.5);
            git("add", "-A");
            String previousTree = git("write-tree").strip();
            Patch previous = UnifiedDiffParser.parse(git("diff", "--no-renames", "--cached"));
            write(random, 0.5);
            git("add", "-A");
            String currentTree = git("write-tree").strip();
            Patch current = UnifiedDiffParser.parse(git("diff", "--no-renames", "--cached"));
            Patch own = PatchSum.between(previous, current);
            git("read-tree", previousTree);
            Path file = folder.resolve(".git/own.patch");
            Files.writeString(file, PatchText.of(own));
            if (!own.files().isEmpty()) {
                git("apply", "--cached", file.toString());
            }
            // A patch that vanished because everything was undone reads as a commit; nothing tells them apart.
            if (!current.files().isEmpty()) {
                assertEquals(currentTree, git("write-tree").strip(), "round " + round);
            }
            git("read-tree", currentTree);
        }
    }

    private void write(Random random, double share) throws IOException {
        for (String name : List.of("a.txt", "dir/b c.txt", "日本.txt", "d")) {
            Path file = folder.resolve(name);
            if (random.nextDouble() > share) {
                continue;
            }
            Files.createDirectories(file.getParent());
            if (random.nextInt(5) == 0) {
                Files.deleteIfExists(file);
                continue;
            }
            List<String> lines =
                    Files.exists(file) ? edited(List.of(Files.readString(file).split("\n")), random) : text(random);
            Files.writeString(file, String.join("\n", lines) + (random.nextInt(4) == 0 ? "" : "\n"));
            file.toFile().setExecutable(random.nextInt(4) == 0);
        }
    }

    private String git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), () -> command + "\n" + output);
        return output;
    }

    private static List<String> text(Random random) {
        List<String> lines = new ArrayList<>();
        for (int i = random.nextInt(40); i >= 0; i--) {
            lines.add(random.nextInt(3) == 0 ? "same" : "line " + random.nextInt(60));
        }
        return lines;
    }

    private static List<String> edited(List<String> lines, Random random) {
        List<String> edited = new ArrayList<>(lines);
        for (int i = random.nextInt(5); i > 0; i--) {
            int at = random.nextInt(edited.size() + 1);
            if (at < edited.size() && random.nextBoolean()) {
                edited.remove(at);
            } else {
                edited.add(at, "new " + random.nextInt(5));
            }
        }
        return edited;
    }

    private static Patch patch(List<String> before, List<String> after) {
        List<Hunk> hunks = LineDiff.hunks(before, after);
        FileDiff file = new FileDiff("x", "x", FileDiff.Kind.MODIFIED, false, List.of(), List.of(), hunks, 0, 0);
        // Through text and back, so that what a file would hold is compared.
        return hunks.isEmpty()
                ? Patch.EMPTY
                : UnifiedDiffParser.parse(PatchText.of(new Patch(List.of(file), List.of())));
    }

    /** Applies a patch of one file strictly: every old line must be where the patch says. */
    private static List<String> apply(List<String> before, Patch patch) {
        List<String> after = new ArrayList<>();
        int at = 0;
        for (FileDiff file : patch.files()) {
            for (Hunk hunk : file.hunks()) {
                int from = hunk.oldCount() == 0 ? hunk.oldStart() : hunk.oldStart() - 1;
                while (at < from) {
                    after.add(before.get(at++));
                }
                for (DiffLine line : hunk.lines()) {
                    if (line.kind() != DiffLine.Kind.ADDED) {
                        assertEquals(before.get(at), line.text());
                        assertEquals(at + 1, line.oldNumber());
                        at++;
                    }
                    if (line.kind() != DiffLine.Kind.REMOVED) {
                        after.add(line.text());
                        assertEquals(after.size(), line.newNumber());
                    }
                }
            }
        }
        after.addAll(before.subList(at, before.size()));
        return after;
    }
}
