package dev.looptop.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.format.copilot.CopilotSource;
import dev.looptop.model.SessionId;
import dev.looptop.model.SessionRow;
import dev.looptop.model.harness.HarnessFacts;
import dev.looptop.model.harness.Harnesses;
import dev.looptop.ui.SampleSessions;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiscoveryTest {
    @Test
    void aTranscriptUnderARecordIsSyncedAndOneByItselfIsNot() {
        List<SessionRow> sample = SampleSessions.rows();
        SessionRow record = sample.get(0);
        SessionRow alone = sample.get(1);
        SessionId part = new SessionId("copilot", "part", "/home/ann/.copilot/part");
        SessionRow covering = new SessionRow(record.summary().covering(List.of(part)), record.judgement());
        Harnesses transcripts = new Harnesses(
                List.of(new CopilotSource().facts(), HarnessFacts.of(alone.id().source())));
        List<Discovery> found = Discovery.of(List.of(covering, alone), transcripts);
        Discovery synced = found.stream().filter(Discovery::synced).findFirst().orElseThrow();
        assertEquals(part, synced.id());
        assertEquals("copilot-cli", synced.harness());
        assertEquals(record.id().name(), synced.record());
        assertTrue(synced.isOf("copilot") && synced.isOf("copilot-cli"));
        assertTrue(found.stream().anyMatch(one -> one.id().equals(alone.id()) && !one.synced()));
        assertEquals(
                List.of(), Discovery.of(List.of(covering, alone), new Harnesses(List.of(HarnessFacts.of("grok")))));
    }
}
