package dev.looptop.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.looptop.format.devloop.DevloopFormat;
import dev.looptop.model.Liveness;
import dev.looptop.model.ProcessSample;
import dev.looptop.model.SessionId;
import dev.looptop.model.SessionSummary;
import dev.looptop.model.act.Answer;
import dev.looptop.model.act.Ask;
import dev.looptop.model.act.Polled;
import dev.looptop.process.ProcessFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The open questions come with the open session, anew when only who listens has changed. */
class OpenAsksTest {
    private static final String TASK = "TASK-20260301-100000";

    @TempDir
    private Path folder;

    /** Processes that become others while the store looks. */
    private static final class Turning implements ProcessFacts {
        private volatile ProcessSample sample = alive(Map.of("DEVLOOP_APPROVAL_WAIT", "86400"));

        static ProcessSample alive(Map<String, String> environment) {
            return new ProcessSample(Liveness.ALIVE, Liveness.ALIVE, OptionalLong.of(7), environment);
        }

        @Override
        public void look() {}

        @Override
        public ProcessSample of(SessionSummary session, Optional<String> mark) {
            return sample;
        }
    }

    private SessionId session() throws IOException {
        Path session =
                Files.createDirectories(folder.resolve(".devloop/sessions").resolve(TASK));
        Files.writeString(session.resolve("feature.txt"), "ask\n");
        Files.writeString(session.resolve("status"), "running\n");
        Files.writeString(
                session.resolve("events.ndjson"),
                "{\"ts\":\"2026-03-01T10:05:00Z\",\"session\":\"" + TASK
                        + "\",\"kind\":\"approval.request\",\"gate\":\"plan\",\"summary\":\"ok?\"}\n");
        return new SessionId("devloop", TASK, session.toString());
    }

    @Test
    void whoListensIsToldAnewThoughNoFileChanged() throws IOException {
        SessionId id = session();
        Turning processes = new Turning();
        try (StoreTrial trial = StoreTrial.on(new DevloopFormat(), folder.resolve(".devloop"), processes)) {
            trial.awaitRow(TASK, row -> true);
            trial.store().open(id);
            Ask polled = asks(trial, Polled.AT_ONCE);
            assertEquals(Ask.Kind.PLAN, polled.kind());
            assertEquals(List.of(Answer.APPROVE, Answer.REJECT), polled.answers());
            assertEquals(
                    "looptop approve " + TASK + " plan --root " + folder.resolve(".devloop"),
                    polled.command(Answer.APPROVE));
            processes.sample = Turning.alive(Map.of());
            assertEquals(polled.stamp(), asks(trial, Polled.TERMINAL_ONLY).stamp());
            processes.sample = new ProcessSample(Liveness.GONE, Liveness.GONE, OptionalLong.empty());
            assertEquals(List.of(), asks(trial, Polled.NOBODY).answers());
        }
    }

    private static Ask asks(StoreTrial trial, Polled wanted) {
        return trial.await(
                        StoreEvent.Opened.class,
                        opened -> opened.asks().stream()
                                .anyMatch(ask -> ask.listener().polled() == wanted))
                .asks()
                .get(0);
    }
}
