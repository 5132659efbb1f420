package dev.looptop.format.codeloops;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.looptop.format.RootReader;
import dev.looptop.model.Activity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A loop goes in circles also where it takes back several iterations at once. */
class CirclingTest {
    @TempDir
    Path directory;

    private static String file(String name, String line) {
        return "diff --git a/" + name + " b/" + name + "\\nindex 1..2 100644\\n--- a/" + name + "\\n+++ b/" + name
                + "\\n@@ -1 +1 @@\\n-old\\n+" + line + "\\n";
    }

    private Activity.Repetition of(String... diffs) throws IOException {
        StringBuilder lines = new StringBuilder("{\"type\":\"session_start\",\"timestamp\":\"2026-03-01T08:00:00Z\","
                + "\"prompt\":\"p\",\"working_dir\":\"/w\",\"actor_agent\":\"a\",\"critic_agent\":\"c\"}\n");
        for (int i = 0; i < diffs.length; i++) {
            lines.append("{\"type\":\"iteration\",\"iteration_number\":")
                    .append(i)
                    .append(",\"actor_output\":\"o\",\"actor_stderr\":\"\",\"actor_exit_code\":0,")
                    .append("\"actor_duration_secs\":1.0,\"git_files_changed\":1,\"git_diff\":\"")
                    .append(diffs[i])
                    .append("\",\"critic_decision\":\"CONTINUE\",\"feedback\":\"f\",")
                    .append("\"timestamp\":\"2026-03-01T08:0")
                    .append(i + 1)
                    .append(":00Z\"}\n");
        }
        Files.writeString(directory.resolve("2026-03-01T08-00-00Z_aaaaaa.jsonl"), lines);
        RootReader root = new CodeloopsFormat().root(directory);
        return root.open(root.list().sessions().get(0))
                .read()
                .summary()
                .activity()
                .repetition();
    }

    @Test
    void takingBackTwoIterationsAtOnceIsACircle() throws IOException {
        Activity.Repetition circle = of(
                file("a", "new"),
                file("a", "x"),
                file("a", "x") + file("b", "new"),
                file("a", "x") + file("b", "x"),
                file("a", "new") + file("b", "new"));
        assertEquals(2, circle.diff());
        assertEquals("every hunk was there before", circle.what());
    }

    @Test
    void oneHunkThatIsNewIsNone() throws IOException {
        Activity.Repetition none = of(file("a", "new"), file("a", "new") + file("b", "new"), file("c", "new"));
        assertEquals(0, none.diff());
    }
}
