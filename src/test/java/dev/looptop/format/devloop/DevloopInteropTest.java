package dev.looptop.format.devloop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.format.RootReader;
import dev.looptop.format.SessionFile;
import dev.looptop.model.Gate;
import dev.looptop.model.Iteration;
import dev.looptop.model.Session;
import dev.looptop.model.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** All trees of the shared fixtures against the manifest that the engine's own files gave. */
class DevloopInteropTest {
    static Path shared() {
        Path shared =
                Path.of(Optional.ofNullable(System.getenv("LOOPTOP_SHARED")).orElse("../shared"));
        Path fixtures = shared.resolve("fixtures/devloop");
        if (!Files.isDirectory(fixtures)) {
            System.err.println("SKIPPED DevloopInteropTest: no " + fixtures.toAbsolutePath());
        }
        Assumptions.assumeTrue(Files.isDirectory(fixtures), "no " + fixtures);
        return fixtures;
    }

    @Test
    void readsEverySessionOfTheManifest() throws IOException {
        Path fixtures = shared();
        List<String> faults = new ArrayList<>();
        int sessions = 0;
        for (String line : Files.readAllLines(fixtures.resolve("manifest.psv"))) {
            String[] fields = line.split("\\|", -1);
            Path root = fixtures.resolve(fields[0]).resolve(".devloop");
            RootReader reader = new DevloopFormat(ZoneOffset.UTC).root(root);
            if (fields[1].equals("-")) {
                assertEquals(List.of(), reader.list().sessions(), fields[0]);
                continue;
            }
            if (fields[2].equals("(none)") && !Files.exists(root.resolve("sessions/" + fields[1]))) {
                continue; // An empty directory, which a checkout does not keep.
            }
            SessionFile file = reader.list().sessions().stream()
                    .filter(candidate -> candidate.id().name().equals(fields[1]))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(line));
            Session session = reader.open(file).read();
            assertEquals(session.summary(), reader.summarise(file));
            sessions++;
            compare(faults, line + "\n  status", fields[2], status(session));
            compare(faults, line + "\n  phases", fields[3].strip(), phases(session));
            if (!fields[4].isEmpty()) {
                compare(
                        faults,
                        line + "\n  events",
                        fields[4],
                        Integer.toString(session.events().size()));
            }
            for (String gate :
                    fields.length < 6 ? new String[0] : fields[5].strip().split(" ")) {
                if (!gate.isEmpty()) {
                    String name = gate.substring(0, gate.indexOf(':'));
                    String decision = gate.substring(gate.indexOf(':') + 1, gate.indexOf('/'));
                    compare(faults, line + "\n  gate " + name, decision, lastAnswer(session, name));
                }
            }
        }
        assertTrue(sessions > 30, sessions + " sessions");
        assertEquals(List.of(), faults);
    }

    @Test
    void damagedStreamsGiveWhatIsWhole() throws IOException {
        Path synthetic = shared().resolve("_synthetic");
        assertEquals(List.of(8, 3), counts(synthetic.resolve("odd")));
        assertEquals(0, counts(synthetic.resolve("partial-tail")).get(1));
        assertTrue(counts(synthetic.resolve("interleaved")).get(1) > 0);
    }

    /** Lines read and, of those, the ones that count against the root as damaged. */
    private static List<Integer> counts(Path directory) throws IOException {
        EventFile file = new EventFile(directory.resolve("events.ndjson"));
        file.refresh();
        int damaged =
                (int) file.events().stream().filter(event -> !event.readable()).count();
        return List.of(file.events().size(), damaged);
    }

    private static void compare(List<String> faults, String what, String expected, String found) {
        if (!expected.equals(found)) {
            faults.add(what + ": expected '" + expected + "' but found '" + found + "'");
        }
    }

    private static String status(Session session) {
        if (session.summary().ending().written()) {
            return session.summary().ending().word();
        }
        return session.iterations().isEmpty() ? "(none)" : "running";
    }

    private static String phases(Session session) {
        TreeMap<String, String> phases = new TreeMap<>();
        for (Iteration iteration : session.iterations()) {
            for (Step step : iteration.steps()) {
                if (step.kind() != Step.Kind.GATE) {
                    phases.put(step.name(), step.status().equals("unfinished") ? "running" : step.status());
                }
            }
        }
        return String.join(
                " ",
                phases.entrySet().stream()
                        .map(phase -> phase.getKey() + "=" + phase.getValue())
                        .toList());
    }

    private static String lastAnswer(Session session, String name) {
        return session.gates().stream()
                .filter(gate -> gate.name().equals(name))
                .map(Gate::decision)
                .filter(decision -> !decision.equals("timeout") && !decision.equals("unanswered"))
                .reduce("", (first, last) -> last);
    }
}
