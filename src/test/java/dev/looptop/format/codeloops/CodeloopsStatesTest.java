package dev.looptop.format.codeloops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.fixtures.SharedFixtures;
import dev.looptop.format.RootReader;
import dev.looptop.format.SessionFile;
import dev.looptop.judge.StateJudge;
import dev.looptop.judge.Thresholds;
import dev.looptop.model.Evidence;
import dev.looptop.model.Judgement;
import dev.looptop.model.Liveness;
import dev.looptop.model.ProcessSample;
import dev.looptop.model.SessionSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the judge makes of codeloops' files, with an engine that lives, one that is gone and one not known. */
class CodeloopsStatesTest {
    private static final StateJudge JUDGE = new StateJudge(Thresholds.DEFAULT);

    @TempDir
    Path folder;

    private static ProcessSample process(Liveness liveness) {
        return new ProcessSample(liveness, liveness, OptionalLong.empty());
    }

    private static Judgement judged(SessionSummary summary, Liveness liveness, Instant now) {
        Judgement first = JUDGE.judge(summary, process(liveness), now.minusSeconds(2), Optional.empty());
        return JUDGE.judge(summary, process(liveness), now, Optional.of(first));
    }

    /** Three words: alive, gone, not known. */
    private static String states(SessionSummary summary, Instant now) {
        StringBuilder states = new StringBuilder();
        for (Liveness liveness : List.of(Liveness.ALIVE, Liveness.GONE, Liveness.UNKNOWN)) {
            Judgement judgement = judged(summary, liveness, now);
            states.append(judgement.state()).append(judgement.outcome().word().equals("unknown") ? "? " : " ");
        }
        return states.toString().strip();
    }

    private SessionSummary read(String codeloopsCase, String written) throws IOException {
        OneFile one = new OneFile(folder);
        Files.write(
                one.file(),
                Files.readAllBytes(OneFile.folder().resolve(codeloopsCase).resolve("input.jsonl")));
        Files.setLastModifiedTime(one.file(), FileTime.from(Instant.parse(written)));
        return one.read().summary();
    }

    /** The clock at which each is judged; the file was written last at 10:04 and its longest gap is a minute. */
    @ParameterizedTest
    @CsvSource({
        // A raise needs two looks two seconds apart. Repetition alone is a reason to look, with silence beyond three
        // times its own longest gap it is stuck.
        "circling, 2026-03-01T10:05:00Z, QUIET STUCK QUIET",
        "circling, 2026-03-01T10:07:00Z, QUIET STUCK QUIET",
        "circling, 2026-03-01T10:07:03Z, STUCK STUCK STUCK",
        "nothing-changes, 2026-03-01T10:05:00Z, QUIET STUCK QUIET",
        "nothing-changes, 2026-03-01T10:15:00Z, STUCK STUCK STUCK",
        "same-errors, 2026-03-01T10:05:00Z, QUIET STUCK QUIET",
        "same-work-lost, 2026-03-01T10:05:00Z, QUIET STUCK QUIET",
        "live-start-only, 2026-03-01T10:05:00Z, RUNNING STUCK RUNNING",
        // Silence alone is at most quiet, and begins behind ten minutes.
        "live-start-only, 2026-03-01T10:14:00Z, RUNNING STUCK RUNNING",
        "live-start-only, 2026-03-01T10:14:03Z, QUIET STUCK QUIET",
        "live-start-only, 2026-03-02T10:04:00Z, QUIET STUCK QUIET",
        "live-start-only, 2026-03-02T10:04:01Z, QUIET STUCK ENDED?",
        "no-start, 2026-03-01T10:05:00Z, ENDED ENDED ENDED",
        "after-the-end, 2026-03-01T10:05:00Z, ENDED ENDED ENDED",
        "null-outcome, 2026-03-01T10:05:00Z, ENDED? ENDED? ENDED?",
        "torn-tail, 2026-03-01T10:05:00Z, RUNNING STUCK RUNNING",
        "empty, 2026-03-01T10:05:00Z, RUNNING STUCK RUNNING",
        // A file from the future is no silence.
        "live-start-only, 2026-02-01T00:00:00Z, RUNNING STUCK RUNNING"
    })
    void everyStateAtItsClock(String codeloopsCase, String now, String expected) throws IOException {
        SessionSummary summary = read(codeloopsCase, "2026-03-01T10:04:00Z");
        assertEquals(expected, states(summary, Instant.parse(now)));
    }

    @Test
    void circlingIsNamedInItsEvidence() throws IOException {
        Judgement judgement = judged(
                read("circling", "2026-03-01T10:04:00Z"), Liveness.UNKNOWN, Instant.parse("2026-03-01T10:05:00Z"));
        List<Evidence> counting =
                judgement.evidence().stream().filter(Evidence::counts).toList();
        assertEquals(1, counting.size());
        assertEquals(Evidence.Family.REPETITION, counting.get(0).family());
        assertEquals("same diff: as in iteration 2", counting.get(0).signal());
        assertEquals(
                "3 of 2", counting.get(0).value() + " of " + counting.get(0).limit());
    }

    @Test
    void everySharedSessionHasItsState() throws IOException {
        Path copy = SharedFixtures.copy(SharedFixtures.of("codeloops").resolve("clean"), folder);
        Instant now = Instant.parse("2026-11-21T04:00:00Z");
        Map<String, String> expected = new TreeMap<>();
        Map<String, String> found = new TreeMap<>();
        RootReader root = new CodeloopsFormat().root(copy.resolve("codeloops/sessions"));
        for (SessionFile file : root.list().sessions()) {
            SessionSummary summary = root.open(file).read().summary();
            String name = file.id().name();
            boolean live = name.endsWith("_526414") || name.endsWith("_354412");
            Files.setLastModifiedTime(
                    Path.of(file.id().path()),
                    FileTime.from(summary.times().startedAt().orElseThrow()));
            found.put(name, states(root.open(file).read().summary(), now));
            expected.put(name, live ? "QUIET STUCK ENDED?" : "ENDED ENDED ENDED");
        }
        assertEquals(24, found.size());
        assertEquals(expected, found);
        assertTrue(folder.toFile().exists());
    }
}
