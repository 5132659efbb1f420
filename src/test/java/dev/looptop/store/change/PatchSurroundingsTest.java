package dev.looptop.store.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.diff.HunkMarks;
import dev.looptop.diff.Patch;
import dev.looptop.diff.UnifiedDiffParser;
import dev.looptop.git.GitDiff;
import dev.looptop.model.ActorOutput;
import dev.looptop.model.Body;
import dev.looptop.model.Change;
import dev.looptop.model.Critique;
import dev.looptop.model.Iteration;
import dev.looptop.model.Period;
import dev.looptop.model.Session;
import dev.looptop.model.SessionSummary;
import dev.looptop.model.Verdict;
import dev.looptop.model.Work;
import dev.looptop.model.Workplace;
import dev.looptop.ui.SampleSessions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands around a patch: the iterations before it, and the files it was made of. */
class PatchSurroundingsTest {
    @TempDir
    Path folder;

    @Test
    void hunksOfEarlierIterationsAreFound() throws IOException {
        Session session = session(own("one", "two"), own("two", "one"), own("one", "two"));
        IterationPatch patches = new IterationPatch(session, new GitDiff());
        Patch third = patches.own(3).patch();
        EarlierHunks earlier = new EarlierHunks(patches);
        HunkMarks.Mark repeats = new HunkMarks.Mark(HunkMarks.Kind.REPEATS, 1);
        assertEquals(Optional.of(repeats), earlier.marks(3, third, () -> true).of(0, 0));
        HunkMarks.Mark undoes = new HunkMarks.Mark(HunkMarks.Kind.UNDOES, 1);
        assertEquals(
                Optional.of(undoes),
                earlier.marks(2, patches.own(2).patch(), () -> true).of(0, 0));
        assertEquals(HunkMarks.NONE, earlier.marks(1, patches.own(1).patch(), () -> true));
    }

    @Test
    void nothingMoreIsReadOnceNobodyWantsIt() throws IOException {
        Session session = session(own("one", "two"), own("two", "one"), own("one", "two"));
        IterationPatch patches = new IterationPatch(session, new GitDiff());
        Patch third = patches.own(3).patch();
        AtomicInteger asked = new AtomicInteger();
        HunkMarks marks = new EarlierHunks(patches).marks(3, third, () -> asked.incrementAndGet() < 2);
        assertEquals(HunkMarks.NONE, marks);
        assertEquals(2, asked.get());
        HunkMarks late = new EarlierHunks(patches, Duration.ZERO).marks(3, third, () -> true);
        assertEquals(HunkMarks.NONE, late, "no time, no marks");
    }

    @Test
    void filesComeFromTheCommitThatIsRecorded() throws Exception {
        git("init", "-q");
        git("config", "user.email", "test@example.org");
        git("config", "user.name", "test");
        write("a.txt", "head", "one", "tail");
        git("add", "-A");
        git("commit", "-q", "-m", "first");
        String first = git("rev-parse", "HEAD").strip();
        write("a.txt", "head", "two", "tail");
        git("commit", "-q", "-a", "-m", "second");
        String second = git("rev-parse", "HEAD").strip();
        write("a.txt", "something", "else");
        Session session = session(new Change.InGit(folder.toString(), first, second));
        Patch patch = new IterationPatch(session, new GitDiff()).own(1).patch();
        FilesAfter.Answer answer = new FilesAfter(session, new GitDiff()).of(1, patch, () -> true);
        assertEquals(Map.of(0, List.of("head", "two", "tail")), answer.lines());
        assertEquals("", answer.reason());
    }

    @Test
    void filesOnDiskCountOnlyWhileTheyAreAsThePatchSays() throws IOException {
        write("a.txt", "x", "two", "y");
        Session session = session(own("one", "two"));
        FilesAfter files = new FilesAfter(session, new GitDiff());
        Patch patch = new IterationPatch(session, new GitDiff()).own(1).patch();
        assertEquals("a.txt has changed since", files.of(1, patch, () -> true).reason());
        write("a.txt", "two", "y");
        assertEquals(
                Map.of(0, List.of("two", "y")), files.of(1, patch, () -> true).lines());
        assertEquals(Map.of(), files.of(1, patch, () -> false).lines());
    }

    @Test
    void aPatchNeverLeadsOutOfTheDirectory() throws IOException {
        Path secret = folder.resolve("secret.txt");
        Files.writeString(secret, "two\n");
        Path work = Files.createDirectories(folder.resolve("work"));
        Files.createDirectories(work.resolve(".git"));
        Files.createSymbolicLink(work.resolve("link.txt"), secret);
        Session session = session(work, own("one", "two"));
        for (String path : List.of("../secret.txt", secret.toString(), "link.txt", "x/../../secret.txt", "a\u0000b")) {
            String text = "--- a/x\n+++ b/x\n@@ -1 +1 @@\n-one\n+two\n";
            var file = UnifiedDiffParser.parse(text).files().get(0);
            var evil = new dev.looptop.diff.FileDiff(
                    path, path, file.kind(), false, List.of(), List.of(), file.hunks(), 1, 1);
            FilesAfter.Answer answer =
                    new FilesAfter(session, new GitDiff()).of(1, new Patch(List.of(evil), List.of()), () -> true);
            assertEquals(Map.of(), answer.lines(), path);
            assertTrue(answer.reason().endsWith("is neither committed nor there"), answer.reason());
        }
    }

    private void write(String name, String... lines) throws IOException {
        Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    private Change own(String before, String after) {
        return new Change.Own(Body.of("diff --git a/a.txt b/a.txt\n--- a/a.txt\n+++ b/a.txt\n@@ -1 +1 @@\n-" + before
                + "\n+" + after + "\n"));
    }

    private Session session(Change... changes) {
        return session(folder, changes);
    }

    private static Session session(Path directory, Change... changes) {
        List<Iteration> iterations = new ArrayList<>();
        for (Change change : changes) {
            iterations.add(iteration(iterations.size() + 1, change));
        }
        SessionSummary row = SampleSessions.rows().get(0).summary();
        SessionSummary summary = new SessionSummary(
                row.id(),
                Workplace.of(directory.toString()),
                row.title(),
                row.ending(),
                row.times(),
                row.crew(),
                row.effort(),
                row.ties(),
                row.labels(),
                row.activity(),
                row.problems());
        return new Session(
                summary, Body.NONE, iterations, List.of(), List.of(), List.of(), List.of(), Optional.empty());
    }

    private static Iteration iteration(int number, Change change) {
        return new Iteration(
                number,
                "",
                Period.UNKNOWN,
                new Critique(Verdict.CONTINUE, "", Body.NONE),
                ActorOutput.NONE,
                Work.of(Optional.empty(), change),
                List.of(),
                List.of(),
                "");
    }

    private String git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said;
    }
}
