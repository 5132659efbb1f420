package dev.looptop.format.devloop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.model.Liveness;
import dev.looptop.model.Permission;
import dev.looptop.model.ProcessSample;
import dev.looptop.model.act.Listener;
import dev.looptop.model.act.Polled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who listens for an answer and until when, by what is known of processes. */
class ListenerTest {
    private static final Instant ASKED = Instant.parse("2026-11-21T03:04:13Z");

    @TempDir
    private Path proc;

    private static Listener gate(Map<String, String> environment, long secondsLater) {
        ProcessSample sample = new ProcessSample(Liveness.ALIVE, Liveness.ALIVE, OptionalLong.of(7), environment);
        return new GateListener("TASK-1").at(Optional.of(ASKED), sample, ASKED.plusSeconds(secondsLater));
    }

    private static void assertListener(Polled polled, long untilSeconds, Listener listener) {
        assertEquals(polled, listener.polled());
        assertEquals(Optional.of(ASKED.plusSeconds(untilSeconds)), listener.until());
    }

    @Test
    void aGateIsLookedAtAsLongAsTheEngineWasTold() {
        Map<String, String> waits = Map.of("DEVLOOP_APPROVAL_WAIT", "30");
        assertListener(Polled.AT_ONCE, 30, gate(waits, 29));
        assertListener(Polled.TERMINAL_ONLY, 150, gate(waits, 30));
    }

    @Test
    void withoutThatTheEngineAsksAtItsTerminal() {
        assertListener(Polled.TERMINAL_ONLY, 120, gate(Map.of(), 1));
        assertListener(Polled.TERMINAL_ONLY, 15, gate(Map.of("DEVLOOP_APPROVAL_TIMEOUT", "15"), 1));
        for (String none : new String[] {"0", "-5", "", "soon", "99999999999999999999"}) {
            assertListener(Polled.TERMINAL_ONLY, 120, gate(Map.of("DEVLOOP_APPROVAL_WAIT", none), 1));
        }
    }

    @Test
    void aDeadEngineAndAnUnknownOneListenToNothingThatIsKnown() {
        ProcessSample gone = new ProcessSample(Liveness.GONE, Liveness.GONE, OptionalLong.empty());
        Listener nobody = new GateListener("TASK-1").at(Optional.of(ASKED), gone, ASKED);
        assertEquals(Polled.NOBODY, nobody.polled());
        assertTrue(nobody.words().contains("devloop resume TASK-1"), nobody.words());
        Listener unknown = new GateListener("TASK-1").at(Optional.of(ASKED), ProcessSample.UNKNOWN, ASKED);
        assertEquals(Polled.UNKNOWN, unknown.polled());
    }

    private static Permission request(Liveness asker) {
        return new Permission(
                "req-7-1", "Bash", "make", Optional.of(ASKED), OptionalLong.of(7), "/q/req-7-1.json", asker, "");
    }

    @Test
    void aRequestWithATerminalIsAskedThereFirst() {
        PermissionListener usual = PermissionListener.ofConfig("");
        assertListener(Polled.AT_ONCE, 60, usual.of(request(Liveness.ALIVE), false, ASKED));
        assertListener(Polled.TERMINAL_ONLY, 120, usual.of(request(Liveness.ALIVE), true, ASKED.plusSeconds(59)));
        assertListener(Polled.AT_ONCE, 120, usual.of(request(Liveness.ALIVE), true, ASKED.plusSeconds(60)));
        assertListener(Polled.UNKNOWN, 60, usual.of(request(Liveness.UNKNOWN), false, ASKED));
        assertEquals(
                Polled.NOBODY, usual.of(request(Liveness.GONE), false, ASKED).polled());
    }

    @Test
    void theLastValidTimeoutOfTheConfigurationCounts() {
        String config = "# DEVLOOP_PERMISSION_TIMEOUT=5\nexport DEVLOOP_PERMISSION_TIMEOUT=\"45\"\n"
                + "DEVLOOP_PERMISSION_TIMEOUT=$(date)\n";
        assertListener(
                Polled.AT_ONCE, 45, PermissionListener.ofConfig(config).of(request(Liveness.ALIVE), false, ASKED));
    }

    @Test
    void aTerminalStandsInTheProcessTable() throws IOException {
        Path process = Files.createDirectory(proc.resolve("7"));
        Asker asker = new Asker(proc);
        assertFalse(asker.hasTerminal(request(Liveness.ALIVE)), "unreadable");
        Files.writeString(process.resolve("stat"), "7 (a) b (c) S 1 7 7 34816 7 4194304 0");
        assertTrue(asker.hasTerminal(request(Liveness.ALIVE)));
        Files.writeString(process.resolve("stat"), "7 (bash) S 1 7 7 0 -1 4194304 0");
        assertFalse(asker.hasTerminal(request(Liveness.ALIVE)));
    }
}
