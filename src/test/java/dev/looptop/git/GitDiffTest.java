package dev.looptop.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitDiffTest {
    @TempDir
    Path folder;

    private String first;

    @BeforeEach
    void makeRepository() throws Exception {
        git("init", "-q");
        git("config", "user.email", "test@example.org");
        git("config", "user.name", "test");
        Files.writeString(folder.resolve("a.txt"), "one\n");
        git("add", "-A");
        git("commit", "-q", "-m", "first");
        first = git("rev-parse", "HEAD").strip();
        Files.writeString(folder.resolve("a.txt"), "two\n");
        git("commit", "-q", "-a", "-m", "second");
    }

    @Test
    void givesThePatchBetweenCommits() {
        GitAnswer.Found found =
                assertInstanceOf(GitAnswer.Found.class, new GitDiff().between(folder, first.substring(0, 7), "HEAD"));
        assertTrue(found.patchText().startsWith("diff --git a/a.txt b/a.txt\n"));
        assertTrue(found.patchText().endsWith("-one\n+two\n"));
        assertEquals(new GitAnswer.Found(""), new GitDiff().between(folder, first, first));
    }

    @Test
    void runsNothingThatTheRepositoryNames() throws Exception {
        Path trap = folder.resolve("trap.sh");
        Path sprung = folder.resolve("sprung");
        Files.writeString(trap, "#!/bin/sh\ntouch '" + sprung + "'\ncat \"$1\" 2>/dev/null\n");
        assertTrue(trap.toFile().setExecutable(true));
        for (String setting : List.of(
                "core.fsmonitor",
                "diff.external",
                "core.pager",
                "diff.trap.textconv",
                "diff.trap.command",
                "filter.trap.smudge",
                "filter.trap.clean")) {
            git("config", setting, trap.toString());
        }
        git("config", "color.ui", "always");
        git("config", "diff.noprefix", "true");
        Files.writeString(folder.resolve(".gitattributes"), "*.txt diff=trap filter=trap\n");
        Files.createDirectories(folder.resolve(".git/info"));
        Files.writeString(folder.resolve(".git/info/attributes"), "*.txt diff=trap filter=trap\n");
        GitAnswer.Found found = assertInstanceOf(GitAnswer.Found.class, new GitDiff().between(folder, first, "HEAD"));
        assertTrue(found.patchText().startsWith("diff --git a/a.txt b/a.txt\n"));
        assertFalse(Files.exists(sprung));
    }

    @Test
    void takesNothingButHashes() {
        for (String name : List.of("--output=x", "HEAD", "main", "", "abc", "../x", first + "\n", "@{1}")) {
            assertInstanceOf(GitAnswer.Unavailable.class, new GitDiff().between(folder, name, "HEAD"));
        }
        assertInstanceOf(GitAnswer.Unavailable.class, new GitDiff().between(folder, first, "--output=x"));
        assertFalse(Files.exists(folder.resolve("x")));
    }

    @Test
    void saysWhyThereIsNoPatch() {
        assertTrue(reason(new GitDiff().between(folder.resolve("gone"), first, "HEAD"))
                .contains("not there"));
        assertTrue(reason(new GitDiff().between(folder, "deadbeef", "HEAD")).contains("no longer in"));
        assertTrue(
                reason(new GitDiff().between(folder.getRoot(), first, "HEAD")).contains("no git repository is at /"));
        assertTrue(reason(new GitDiff(Duration.ofSeconds(10), 5).between(folder, first, "HEAD"))
                .contains("larger than"));
    }

    private static String reason(GitAnswer answer) {
        return assertInstanceOf(GitAnswer.Unavailable.class, answer).reason();
    }

    private String git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), () -> command + "\n" + output);
        return output;
    }
}
