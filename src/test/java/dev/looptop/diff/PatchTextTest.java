package dev.looptop.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatchTextTest {
    @Test
    void textOfCleanPatchesIsTheTextThatWasRead() {
        for (String name : List.of("users-1.patch", "users-2.patch")) {
            assertEquals(Fixture.text(name), PatchText.of(Fixture.patch(name)));
        }
    }

    @Test
    void whatCannotBeAppliedIsNamed() {
        String text = PatchText.of(Fixture.patch("zoo-2.patch"));
        assertTrue(text.contains("# latin1.txt: left out, its recorded diff is incomplete\n"));
        assertTrue(text.contains("# data.bin: left out, its binary content is not in the recorded diff\n"));
        assertTrue(PatchText.of(Fixture.patch("forms.patch")).contains("# merge.txt: left out"));
    }

    @Test
    void gitReadsTheTextOfEveryFixture() throws Exception {
        for (String name : List.of("zoo-1.patch", "zoo-2.patch", "users-3.patch", "forms.patch")) {
            Process git = new ProcessBuilder("git", "apply", "--numstat", "-")
                    .redirectErrorStream(true)
                    .start();
            try (OutputStream in = git.getOutputStream()) {
                in.write(PatchText.of(Fixture.patch(name)).getBytes(StandardCharsets.UTF_8));
            }
            String output = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, git.waitFor(), name + "\n" + output);
        }
    }

    @Test
    void everythingElseReadsBackTheSame() {
        Patch zoo = Fixture.patch("zoo-2.patch");
        List<FileDiff> whole = zoo.files().stream()
                .filter(file -> !file.binary() && !file.hunks().isEmpty())
                .filter(file -> !file.notes().contains(UnifiedDiffParser.INCOMPLETE))
                .toList();
        assertEquals(
                whole,
                UnifiedDiffParser.parse(PatchText.of(new Patch(whole, List.of())))
                        .files());
    }

    @Test
    void aHeaderIsMadeUpWhereNoneWasRecorded() {
        FileDiff file = new FileDiff(
                "",
                "q\"x",
                FileDiff.Kind.ADDED,
                false,
                List.of(),
                List.of(),
                LineDiff.hunks(List.of(), List.of("a")),
                1,
                0);
        assertEquals(
                "diff --git \"a/q\\\"x\" \"b/q\\\"x\"\nnew file mode 100644\n--- /dev/null\n+++ \"b/q\\\"x\"\n"
                        + "@@ -0,0 +1 @@\n+a\n",
                PatchText.of(new Patch(List.of(file), List.of())));
    }
}
