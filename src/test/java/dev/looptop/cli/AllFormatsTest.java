package dev.looptop.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.model.harness.Engine;
import dev.looptop.model.harness.HarnessFacts;
import dev.looptop.model.harness.Harnesses;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What the formats say of their harnesses, together. */
class AllFormatsTest {
    private static final Harnesses ALL = AllFormats.harnesses();

    @Test
    void everySourceIsThereOnce() {
        assertEquals(ALL.all().size(), new HashSet<>(ALL.sources()).size());
        assertEquals("elsewhere", ALL.of("elsewhere").source());
        assertEquals("critic", ALL.of("elsewhere").judge());
    }

    @Test
    void aSessionGoesOnByItsHarnesssOwnCommand() {
        Map<String, String> commands = new TreeMap<>();
        for (HarnessFacts one : ALL.all()) {
            one.commands().resuming("ID").ifPresent(command -> commands.put(one.source(), command));
        }
        assertEquals(
                new TreeMap<>(Map.of(
                        "devloop", "devloop resume ID",
                        "claude-code", "claude --resume ID",
                        "codex", "codex resume ID",
                        "copilot", "copilot --resume ID",
                        "gptme-log", "gptme --name ID",
                        "celeste", "celeste resume ID",
                        "superqode", "superqode sessions switch ID")),
                commands);
    }

    @Test
    void aDeadEngineIsBroughtBackInItsDirectory() {
        assertEquals(
                Optional.of("devloop resume ID in /p"),
                ALL.of("devloop").commands().reviving("ID", "/p"));
        assertEquals(
                Optional.of("nothing will come any more; start it again in /p"),
                ALL.of("codeloops").commands().reviving("ID", "/p"));
        assertEquals(Optional.empty(), ALL.of("codex").commands().reviving("ID", "/p"));
    }

    @Test
    void recordsAndBillsKnowHarnessesByTheirOwnWords() {
        assertEquals("copilot-cli", ALL.of("copilot").recordedAs());
        assertEquals("gptme", ALL.of("gptme-log").recordedAs());
        assertEquals(Set.of("claude-code", "codex"), ALL.subscribed());
        assertTrue(ALL.priceList().endsWith("harness-quota.toml"));
    }

    @Test
    void enginesAreFoundByNameAndMark() {
        assertEquals(Set.of("devloop", "devloop.sh", "codeloops"), ALL.ofEngines(Engine::names));
        assertEquals(Set.of("-d", "--working-dir"), ALL.ofEngines(Engine::directoryOptions));
        assertEquals(Set.of("DEVLOOP_CURRENT_SESSION_ID"), ALL.marks());
    }

    @Test
    void onlyWholeMinutesAboveZeroAreASilence() {
        HarnessFacts facts = ALL.of("devloop");
        assertEquals(Optional.of(Duration.ofMinutes(3)), facts.silence(Map.of("DEVLOOP_STUCK_THRESHOLD_MIN", "3")));
        for (String none : new String[] {"0", "soon", "-1", "1.5", "", "99999999999"}) {
            assertEquals(Optional.empty(), facts.silence(Map.of("DEVLOOP_STUCK_THRESHOLD_MIN", none)), none);
        }
        assertEquals(Optional.empty(), ALL.of("codex").silence(Map.of("", "3")));
    }
}
