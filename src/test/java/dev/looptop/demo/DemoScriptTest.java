package dev.looptop.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.diff.Patch;
import dev.looptop.diff.UnifiedDiffParser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DemoScriptTest {
    static List<String> scripts() {
        return DemoLoop.SCRIPTS;
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void everyScriptAppliesAndItsDiffsAreGood(String name) {
        DemoScript script = DemoScript.load(name);
        assertFalse(script.prompt().isEmpty());
        assertFalse(script.rounds().isEmpty());
        WorkTree tree = new WorkTree(script.base());
        for (DemoScript.Round round : script.rounds()) {
            round.edits().forEach(tree::apply);
            Patch patch = UnifiedDiffParser.parse(tree.diff());
            assertEquals(List.of(), patch.notices(), tree.diff());
            assertEquals(tree.filesChanged(), patch.files().size());
            assertTrue(patch.added() > 0, tree.diff());
        }
    }

    @Test
    void theCirclingSessionComesBackToTheSameDiff() {
        DemoScript script = DemoScript.load("live-since");
        WorkTree tree = new WorkTree(script.base());
        List<String> diffs = script.rounds().stream()
                .map(round -> {
                    round.edits().forEach(tree::apply);
                    return tree.diff();
                })
                .toList();
        assertEquals(diffs.get(0), diffs.get(2));
        assertEquals(diffs.get(1), diffs.get(3));
        assertEquals(diffs.get(2), diffs.get(4));
        assertEquals("", script.outcome());
    }

    @Test
    void manyLanguagesAreSeen() {
        String all = String.join(
                "\n",
                DemoLoop.SCRIPTS.stream()
                        .map(DemoScript::load)
                        .flatMap(script -> script.rounds().stream())
                        .flatMap(round -> round.edits().stream())
                        .map(WorkTree.Edit::path)
                        .toList());
        for (String ending : List.of(".py", ".sql", ".md", ".tsx", ".ts", ".rs", ".go", ".java")) {
            assertTrue(all.contains(ending), ending);
        }
    }

    @Test
    void diffsAreAsGitPrintsThem() {
        String old = "def a():\n    one\n    two\n    three\n    four\n    five\n    six\n    seven\n    eight\n";
        WorkTree tree = new WorkTree(Map.of("x.py", old, "gone.txt", "bye\n"));
        tree.apply(new WorkTree.Edit("x.py", "    seven\n", "    7\n"));
        tree.apply(new WorkTree.Edit("gone.txt", "", ""));
        tree.apply(new WorkTree.Edit("fresh.txt", "", "hello\n"));
        // The names of the texts were taken with git hash-object.
        assertEquals("""
                diff --git a/fresh.txt b/fresh.txt
                new file mode 100644
                index 0000000..ce01362
                --- /dev/null
                +++ b/fresh.txt
                @@ -0,0 +1 @@
                +hello
                diff --git a/gone.txt b/gone.txt
                deleted file mode 100644
                index b023018..0000000
                --- a/gone.txt
                +++ /dev/null
                @@ -1 +0,0 @@
                -bye
                """, tree.diff().substring(0, tree.diff().indexOf("diff --git a/x.py")));
        assertTrue(
                tree.diff()
                        .endsWith(
                                "@@ -5,5 +5,5 @@ def a():\n     four\n     five\n     six\n-    seven\n+    7\n     eight\n"),
                tree.diff());
        assertEquals(3, tree.filesChanged());
    }

    @Test
    void mistakesInAScriptAreSaid() {
        assertThrows(IllegalArgumentException.class, () -> DemoScript.parse("source: x\n%% promt\nx\n"));
        assertThrows(
                IllegalArgumentException.class,
                () -> new WorkTree(Map.of()).apply(new WorkTree.Edit("a", "missing\n", "x\n")));
        assertThrows(IllegalStateException.class, () -> DemoScript.load("none"));
    }
}
