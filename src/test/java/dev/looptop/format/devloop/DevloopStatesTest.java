package dev.looptop.format.devloop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.looptop.format.RootReader;
import dev.looptop.format.SessionFile;
import dev.looptop.judge.StateJudge;
import dev.looptop.judge.Thresholds;
import dev.looptop.model.Judgement;
import dev.looptop.model.Liveness;
import dev.looptop.model.ProcessSample;
import dev.looptop.model.SessionSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The state of every shared session an hour after it was recorded, with a dead engine and with an unknown one. */
class DevloopStatesTest {
    private static final Instant NOW = Instant.parse("2026-11-21T04:00:00Z");
    private static final ProcessSample GONE = new ProcessSample(Liveness.GONE, Liveness.GONE, OptionalLong.empty());

    /** Sessions that have not ended: state with a dead engine, state when nothing is known of processes. */
    private static final Map<String, String> LIVE = Map.of(
            "pending-plan", "STUCK WAITING",
            "pending-diff", "STUCK WAITING",
            "killed-worker", "STUCK QUIET",
            "killed-reviewer", "STUCK QUIET",
            "killed-fix2", "STUCK QUIET",
            "diff-edit", "STUCK QUIET",
            "stuck-worker", "STUCK QUIET");

    @TempDir
    Path folder;

    @Test
    void everySharedSessionHasItsState() throws IOException {
        Path fixtures = DevloopInteropTest.shared();
        copy(fixtures);
        Map<String, String> expected = new TreeMap<>();
        Map<String, String> found = new TreeMap<>();
        for (String line : Files.readAllLines(fixtures.resolve("manifest.psv"))) {
            String[] fields = line.split("\\|", -1);
            Path root = folder.resolve(fields[0]).resolve(".devloop");
            RootReader reader = new DevloopFormat(ZoneOffset.UTC).root(root);
            for (SessionFile file : reader.list().sessions()) {
                if (file.id().name().equals(fields[1])) {
                    String key = fields[0] + " " + fields[1];
                    SessionSummary summary = reader.summarise(file);
                    found.put(
                            key,
                            state(summary, GONE) + " " + state(summary, ProcessSample.UNKNOWN) + " "
                                    + summary.ending().word());
                    boolean live = LIVE.containsKey(fields[0]);
                    expected.put(key, live ? LIVE.get(fields[0]) + " " : "ENDED ENDED " + fields[2]);
                }
            }
        }
        assertEquals(expected, found);
    }

    /** A raise needs two looks; the second one is taken here, two seconds later. */
    private static String state(SessionSummary summary, ProcessSample process) {
        StateJudge judge = new StateJudge(Thresholds.DEFAULT);
        Judgement first = judge.judge(summary, process, NOW.minusSeconds(2), Optional.empty());
        return judge.judge(summary, process, NOW, Optional.of(first)).state().name();
    }

    /** Copies the trees and gives the files the times that a checkout does not keep. */
    private void copy(Path fixtures) throws IOException {
        try (Stream<Path> walk = Files.walk(fixtures)) {
            for (Path from : walk.toList()) {
                Path to = folder.resolve(fixtures.relativize(from).toString());
                if (Files.isDirectory(from)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(from, to);
                }
            }
        }
        List<String> times = Files.readAllLines(fixtures.resolveSibling("mtimes.tsv"));
        for (String line : times) {
            String[] fields = line.split("\t");
            if (fields.length == 2 && fields[1].startsWith("devloop/")) {
                Path file = folder.resolve(fields[1].substring("devloop/".length()));
                long millis = Math.round(Double.parseDouble(fields[0]) * 1000);
                if (Files.isRegularFile(file)) {
                    Files.setLastModifiedTime(file, FileTime.fromMillis(millis));
                }
            }
        }
    }
}
