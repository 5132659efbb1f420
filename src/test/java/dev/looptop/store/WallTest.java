package dev.looptop.store;

import static dev.looptop.store.StoreTrial.END;
import static dev.looptop.store.StoreTrial.START;
import static dev.looptop.store.StoreTrial.append;
import static dev.looptop.store.StoreTrial.round;
import static dev.looptop.store.StoreTrial.session;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.format.Places;
import dev.looptop.format.codeloops.CodeloopsFormat;
import dev.looptop.judge.StateJudge;
import dev.looptop.judge.Thresholds;
import dev.looptop.model.Outcome;
import dev.looptop.model.Problem;
import dev.looptop.model.RootStatus.Standing;
import dev.looptop.model.SessionId;
import dev.looptop.model.SessionRow;
import dev.looptop.model.State;
import dev.looptop.process.ProcessFacts;
import dev.looptop.query.Hit;
import dev.looptop.query.TextPattern;
import dev.looptop.store.change.PairReader;
import dev.looptop.store.search.SearchRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a format throws over a file is that file's own trouble, on every way on which sessions are read. */
@Timeout(90)
class WallTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:10:00Z");

    @TempDir
    Path folder;

    Path sessions;
    Root root;

    @BeforeEach
    void makeSessions() throws IOException {
        sessions = Files.createDirectory(folder.resolve("sessions"));
        root = new Root(new FaultyFormat(), sessions, true, Optional.empty());
        session(sessions, "good", START, round(0), END);
        session(sessions, "null", START, round(0), "null\n");
        session(sessions, "deep", START, round(0), "deep\n");
        session(sessions, "large", START, round(0), "large\n");
    }

    private SessionCatalog catalog(Root... roots) {
        return new SessionCatalog(List.of(roots), new StateJudge(Thresholds.DEFAULT), ProcessFacts.UNKNOWN, NOW);
    }

    private static Map<String, SessionRow> byName(List<SessionRow> rows) {
        Map<String, SessionRow> byName = new TreeMap<>();
        rows.forEach(row -> byName.put(row.id().name(), row));
        return byName;
    }

    private static void assertUnread(SessionRow row, String why) {
        assertEquals(State.ENDED, row.judgement().state());
        assertEquals(Outcome.UNKNOWN, row.judgement().outcome());
        assertTrue(
                row.summary().title().startsWith("cannot be read: "),
                row.summary().title());
        assertTrue(row.summary().title().contains(why), row.summary().title());
        assertTrue(row.judgement().why().contains("move it away")
                || row.judgement().why().contains("move the file"));
        assertEquals(row.id().path(), row.summary().problems().get(0).source());
        assertTrue(row.summary().bytes() > 0 && row.moment().isPresent());
    }

    @Test
    void aListHasARowForEach() throws IOException {
        SessionCatalog catalog = catalog(root);
        Map<String, SessionRow> rows = byName(catalog.rows());
        assertEquals(Outcome.SUCCESS, rows.get("good").judgement().outcome());
        assertUnread(rows.get("null"), "NullPointerException at FaultyFormat.java:");
        assertUnread(rows.get("deep"), "it is nested too deeply");
        assertUnread(rows.get("large"), "it needs more memory than looptop has");
        assertEquals(3, catalog.problems().size());
        IOException told = assertThrows(
                IOException.class, () -> catalog.read(rows.get("null").id()));
        assertTrue(told.getMessage().startsWith(rows.get("null").id().path() + " cannot be read: "), told.getMessage());
    }

    @Test
    void aRootThatCannotBeListedLeavesTheOthers() throws IOException {
        Files.createFile(sessions.resolve("listing"));
        Path others = Files.createDirectory(folder.resolve("others"));
        session(others, "other", START, END);
        SessionCatalog catalog = catalog(root, new Root(new CodeloopsFormat(), others, true, Optional.empty()));
        assertEquals(List.of("other"), List.copyOf(byName(catalog.rows()).keySet()));
        assertEquals(Standing.UNREADABLE, catalog.status().get(0).standing());
        Files.delete(sessions.resolve("listing"));
        assertEquals(5, catalog.rows().size(), "the next look begins anew");
    }

    @Test
    void theStoreGoesOn() throws IOException {
        try (StoreTrial trial = StoreTrial.on(new FaultyFormat(), sessions)) {
            for (String name : List.of("null", "deep", "large")) {
                SessionRow row = trial.awaitRow(name, one -> true);
                assertUnread(row, "");
                trial.store().open(row.id());
                trial.await(
                        StoreEvent.OpenFailed.class, failed -> failed.session().equals(row.id()));
            }
            Path live = session(sessions, "live", START, round(0));
            trial.awaitRow("live", row -> row.summary().iterations() == 1);
            append(live, "null\n");
            trial.awaitRow("live", row -> row.summary().title().startsWith("cannot be read: looptop failed on it"));
            session(sessions, "last", START, round(0));
            trial.awaitRow("last", row -> row.summary().iterations() == 1);
            Files.writeString(live, START + round(0) + round(1));
            trial.awaitRow("live", row -> row.summary().iterations() == 2);
        }
    }

    @Test
    void aSearchGoesOn() {
        List<Hit> hits = new ArrayList<>();
        List<Problem> failed = new ArrayList<>();
        List<SessionId> ids =
                catalog(root).rows().stream().map(SessionRow::id).sorted().toList();
        new SearchRun(List.of(root), TextPattern.literal("parser")).over(ids, new SearchRun.Listener() {
            @Override
            public void found(List<Hit> found) {
                hits.addAll(found);
            }

            @Override
            public void searched(int done) {
                assertTrue(done <= ids.size());
            }

            @Override
            public void failed(Problem problem) {
                failed.add(problem);
            }
        });
        assertEquals(
                List.of("good"), hits.stream().map(hit -> hit.session().name()).toList());
        assertEquals(3, failed.size());
    }

    @Test
    void anExpressionTooDeepForALineIsToldAsThat() throws IOException {
        Path deep = Files.createDirectory(folder.resolve("deep"));
        session(deep, "deep", START.replace("Add a parser", "ab".repeat(200_000)), END);
        Root sound = new Root(new CodeloopsFormat(), deep, true, Optional.empty());
        List<SessionId> ids = catalog(sound).rows().stream().map(SessionRow::id).toList();
        List<Problem> failed = new ArrayList<>();
        TextPattern pattern = TextPattern.expression("(a|b|c)*d").orElseThrow();
        new SearchRun(List.of(sound), pattern).over(ids, new SearchRun.Listener() {
            @Override
            public void found(List<Hit> found) {
                throw new AssertionError(found);
            }

            @Override
            public void searched(int done) {
                assertEquals(1, done);
            }

            @Override
            public void failed(Problem problem) {
                failed.add(problem);
            }
        });
        assertEquals(
                "the expression is too deep for a line of it; make it simpler",
                failed.get(0).why());
    }

    @Test
    void aFollowerAndAComparisonGoOn() {
        List<Problem> troubles = new ArrayList<>();
        Follower follower = new Follower(
                List.of(root),
                new StateJudge(Thresholds.DEFAULT),
                ProcessFacts.UNKNOWN,
                Clock.fixed(NOW, ZoneOffset.UTC),
                troubles::add);
        follower.look();
        assertEquals(3, troubles.size());
        Map<String, SessionRow> rows = byName(catalog(root).rows());
        PairReader pairs = new PairReader(List.of(root));
        assertTrue(pairs.read(rows.get("deep")).trouble().contains("nested too deeply"));
        assertTrue(pairs.read(rows.get("good")).trouble().startsWith("codeloops recorded no diff"));
    }

    @Test
    void aFormatThatCannotTellItsPlacesLeavesTheOthers() {
        RootFinder finder = new RootFinder(
                List.of(new FaultyFormat(), new CodeloopsFormat()), new Places(folder, folder, Map.of()));
        assertEquals(2, finder.defaults().roots().size());
        assertEquals(1, finder.named(List.of(folder.toString())).roots().size());
    }
}
