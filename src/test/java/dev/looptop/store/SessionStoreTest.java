package dev.looptop.store;

import static dev.looptop.store.StoreTrial.END;
import static dev.looptop.store.StoreTrial.START;
import static dev.looptop.store.StoreTrial.append;
import static dev.looptop.store.StoreTrial.round;
import static dev.looptop.store.StoreTrial.session;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.format.claudecode.ClaudeCodeSource;
import dev.looptop.format.transcript.TranscriptFormat;
import dev.looptop.model.Outcome;
import dev.looptop.model.RootStatus.Standing;
import dev.looptop.model.SessionId;
import dev.looptop.model.SessionRow;
import dev.looptop.model.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What happens to files while they are shown, on real files with the system's own events. */
@Timeout(90)
class SessionStoreTest {
    @TempDir
    Path folder;

    Path root;

    @BeforeEach
    void makeRoot() throws IOException {
        root = Files.createDirectory(folder.resolve("sessions"));
    }

    @Test
    void aSessionIsFollowedThroughEverythingThatHappensToItsFile() throws IOException {
        Path file = session(root, "old", START, round(0));
        try (StoreTrial trial = StoreTrial.on(root)) {
            trial.awaitRow("old", row -> row.summary().iterations() == 1);
            session(root, "new", START);
            trial.awaitRow("new", row -> row.summary().iterations() == 0);
            append(file, round(1));
            trial.awaitRow("old", row -> row.summary().iterations() == 2);
            append(file, round(2).substring(0, 40));
            trial.awaitRow(
                    "old",
                    row -> row.summary().problems().stream()
                            .anyMatch(p -> p.what().contains("unfinished")));
            append(file, round(2).substring(40));
            trial.awaitRow(
                    "old",
                    row -> row.summary().iterations() == 3
                            && row.summary().problems().isEmpty());
            Files.writeString(file, START);
            trial.awaitRow("old", row -> row.summary().iterations() == 0);
            Path other = Files.writeString(folder.resolve("elsewhere"), START + round(0) + round(1) + END);
            Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
            trial.awaitRow("old", row -> row.judgement().outcome() == Outcome.SUCCESS);
            Files.delete(file);
            trial.awaitNone("old");
            session(root, "old", START, round(0));
            trial.awaitRow(
                    "old",
                    row -> row.judgement().state().live() && row.summary().iterations() == 1);
        }
    }

    @Test
    void aLongTranscriptIsListedBeforeItIsReadAndReadToItsEndWhenOpened() throws IOException {
        Path transcripts = Files.createDirectories(folder.resolve("projects/-home-ann"));
        StringBuilder lines = new StringBuilder();
        for (int turn = 0; turn < 12_000; turn++) {
            lines.append("{\"type\":\"user\",\"uuid\":\"u")
                    .append(turn)
                    .append("\",\"timestamp\":\"2026-03-01T08:00:00Z\",")
                    .append("\"cwd\":\"/home/ann\",\"message\":{\"role\":\"user\",\"content\":\"task ")
                    .append(turn)
                    .append(" ".repeat(400))
                    .append("\"}}\n");
        }
        Files.writeString(transcripts.resolve("5a5a5a5a-0000-4000-8000-000000000001.jsonl"), lines);
        try (StoreTrial trial =
                StoreTrial.on(TranscriptFormat.of(new ClaudeCodeSource()), folder.resolve("projects"))) {
            SessionRow first = trial.awaitRow("5a5a5a5a-0000-4000-8000-000000000001", row -> true);
            assertTrue(first.summary().iterations() < 12_000, "only a beginning is read for the list");
            trial.store().open(first.id());
            trial.await(
                    StoreEvent.Opened.class,
                    opened -> opened.session().iterations().size() == 12_000);
            trial.awaitRow(first.id().name(), row -> row.summary().iterations() == 12_000);
        }
    }

    @Test
    void aMissingRootIsAwaited() throws IOException {
        Path missing = folder.resolve("later/codeloops/sessions");
        try (StoreTrial trial = StoreTrial.on(missing)) {
            assertEquals(
                    "awaited",
                    trial.awaitRoot(missing, r -> r.standing() == Standing.MISSING)
                            .watch());
            Files.createDirectories(missing);
            session(missing, "first", START);
            trial.awaitRow("first", row -> true);
            session(missing, "second", START);
            trial.awaitRow("second", row -> true);
            trial.store().rescan();
            assertEquals(
                    "events", trial.awaitRoot(missing, r -> r.sessions() == 2).watch());
        }
    }

    @Test
    void aRootThatIsRemovedAndMadeAnewIsWatchedAgain() throws IOException {
        session(root, "one", START);
        try (StoreTrial trial = StoreTrial.on(root)) {
            trial.awaitRow("one", row -> true);
            remove(root);
            trial.awaitNone("one");
            trial.awaitRoot(root, r -> r.standing() == Standing.MISSING);
            Files.createDirectory(root);
            session(root, "two", START);
            trial.awaitRow("two", row -> true);
            session(root, "three", START);
            trial.awaitRow("three", row -> true);
        }
    }

    /** Made anew at once, among others, it may have the same inode, and its removal gives no event. */
    @Test
    void aRootThatIsMadeAnewBetweenTwoLooksIsWatchedAgain() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        session(root, "one", START);
        session(other, "stays", START);
        try (StoreTrial trial = StoreTrial.on(root, other)) {
            trial.awaitRows(all -> all.size() == 2);
            for (int again = 0; again < 3; again++) {
                remove(root);
                Files.createDirectory(root);
                session(root, "made-" + again, START);
                int now = again;
                trial.awaitRow("made-" + now, row -> true);
                session(root, "later-" + again, START);
                trial.awaitRow("later-" + now, row -> true);
            }
        }
    }

    @Test
    void aRootThatIsMovedAwayAndReplacedIsWatchedAgain() throws IOException {
        session(root, "one", START);
        try (StoreTrial trial = StoreTrial.on(root)) {
            trial.awaitRow("one", row -> true);
            Files.move(root, folder.resolve("away"));
            Files.createDirectory(root);
            trial.awaitNone("one");
            session(root, "two", START);
            trial.awaitRow("two", row -> true);
        }
    }

    @Test
    void aRootMayBeALink() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), root);
        session(root, "one", START);
        try (StoreTrial trial = StoreTrial.on(link)) {
            trial.awaitRow("one", row -> row.id().path().startsWith(link.toString()));
            append(root.resolve("one.jsonl"), round(0));
            trial.awaitRow("one", row -> row.summary().iterations() == 1);
            Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
            session(elsewhere, "two", START);
            Files.delete(link);
            Files.createSymbolicLink(link, elsewhere);
            trial.awaitRow("two", row -> true);
            trial.awaitNone("one");
        }
    }

    @Test
    void aRootMayBeOneFile() throws IOException {
        Path file = session(root, "one", START);
        session(root, "neighbour", START);
        try (StoreTrial trial = StoreTrial.on(file)) {
            trial.awaitRow("one", row -> true);
            append(file, round(0) + END);
            trial.awaitRow("one", row -> row.judgement().state() == State.ENDED);
            assertEquals(1, trial.rows().size());
        }
    }

    @Test
    void aRootBelowAFileSaysThatItCannotBeRead() throws IOException {
        Path below = Files.writeString(folder.resolve("file"), "x").resolve("sessions");
        session(root, "one", START);
        try (StoreTrial trial = StoreTrial.on(below, root)) {
            String detail = trial.awaitRoot(below, r -> r.standing() == Standing.UNREADABLE)
                    .detail();
            assertTrue(detail.contains("Not a directory"), detail);
            trial.awaitRow("one", row -> true);
        }
    }

    @Test
    void manyFilesAtOnceAreAllListed() throws IOException {
        try (StoreTrial trial = StoreTrial.on(root)) {
            trial.awaitRoot(root, r -> r.standing() == Standing.EMPTY);
            for (int i = 0; i < 5000; i++) {
                session(root, "s" + i, START, round(0), END);
            }
            trial.awaitRows(all -> all.size() == 5000);
        }
    }

    @Test
    void aSessionCanBeOpenedWhileTheOthersAreRead() throws IOException {
        for (int i = 0; i < 4000; i++) {
            session(root, "s" + i, START, round(0), END);
        }
        try (StoreTrial trial = StoreTrial.on(root)) {
            SessionId first = trial.await(
                            StoreEvent.RowsChanged.class,
                            rows -> !rows.changed().isEmpty())
                    .changed()
                    .get(0)
                    .id();
            trial.store().open(first);
            trial.store().rescan();
            trial.await(StoreEvent.Opened.class, opened -> opened.session().id().equals(first));
            assertTrue(trial.rows().size() < 4000, "answered before the reading was done");
            trial.awaitRows(all -> all.size() == 4000);
        }
    }

    @Test
    void theOpenSessionIsFollowedAndLetGoForAnother() throws IOException {
        Path one = session(root, "one", START, round(0), END);
        session(root, "two", START, round(0), END);
        try (StoreTrial trial = StoreTrial.on(root)) {
            trial.awaitRows(all -> all.size() == 2);
            SessionId first = trial.awaitRow("one", row -> true).id();
            SessionId second = trial.awaitRow("two", row -> true).id();
            trial.store().open(first);
            trial.await(StoreEvent.Opened.class, o -> o.session().id().equals(first));
            append(one, round(1));
            trial.await(StoreEvent.Opened.class, o -> o.session().iterations().size() == 2);
            trial.store().open(second);
            trial.await(StoreEvent.Opened.class, o -> o.session().id().equals(second));
            int before = trial.seen().size();
            append(one, START);
            trial.awaitRow("one", row -> row.summary().problems().toString().contains("second session_start"));
            assertTrue(
                    trial.seen().subList(before, trial.seen().size()).stream()
                            .noneMatch(StoreEvent.Opened.class::isInstance),
                    "only the open one is told whole");
        }
    }

    @Test
    void anOpenSessionThatVanishesIsToldAndOpenedAgainWhenItComesBack() throws IOException {
        Path one = session(root, "one", START, round(0), END);
        try (StoreTrial trial = StoreTrial.on(root)) {
            SessionId id = trial.awaitRow("one", row -> true).id();
            trial.store().open(id);
            trial.await(StoreEvent.Opened.class, o -> true);
            Files.delete(one);
            trial.await(StoreEvent.OpenFailed.class, o -> o.session().equals(id));
            trial.awaitNone("one");
            session(root, "one", START, round(0), round(1), END);
            trial.await(StoreEvent.Opened.class, o -> o.session().iterations().size() == 2);
            trial.store().open(new SessionId("codeloops", "never", "/nowhere"));
            trial.await(StoreEvent.OpenFailed.class, o -> o.session().name().equals("never"));
        }
    }

    @Test
    void sessionsOfTheSameNameInTwoRootsAreTwo() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        session(root, "same", START);
        Path second = session(other, "same", START);
        try (StoreTrial trial = StoreTrial.on(root, other)) {
            trial.awaitRows(all -> all.size() == 2);
            append(second, round(0));
            trial.awaitRow("same", row -> row.summary().iterations() == 1);
            assertEquals(
                    1,
                    trial.rows().values().stream()
                            .filter(row -> row.summary().iterations() == 1)
                            .count());
            Files.delete(second);
            trial.awaitRows(all -> all.size() == 1);
        }
    }

    /** Memory of a process reads as a regular file that fails. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aFileThatCannotBeReadIsToldOnceAndReadWhenItCan() throws IOException {
        Files.createSymbolicLink(root.resolve("bad.jsonl"), Path.of("/proc/self/mem"));
        session(root, "good", START);
        try (StoreTrial trial = StoreTrial.on(root)) {
            trial.await(StoreEvent.Troubled.class, t -> t.problem().source().endsWith("bad.jsonl"));
            for (int again = 0; again < 5; again++) {
                session(root, "next" + again, START);
                trial.awaitRow("next" + again, row -> true);
                trial.store().rescan();
                trial.await(StoreEvent.RootsFound.class, r -> true);
            }
            long told = trial.seen().stream()
                    .filter(StoreEvent.Troubled.class::isInstance)
                    .count();
            assertEquals(1, told);
            Files.delete(root.resolve("bad.jsonl"));
            session(root, "bad", START);
            trial.awaitRow("bad", row -> true);
        }
    }

    private static void remove(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }
}
