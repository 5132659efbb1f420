package dev.looptop.act;

import dev.looptop.format.devloop.DevloopFormat;
import dev.looptop.model.Liveness;
import dev.looptop.model.ProcessSample;
import dev.looptop.model.SessionId;
import dev.looptop.model.SessionSummary;
import dev.looptop.model.act.Act;
import dev.looptop.model.act.ActResult;
import dev.looptop.model.act.Answer;
import dev.looptop.model.act.Plan;
import dev.looptop.model.act.Stamp;
import dev.looptop.process.ProcessFacts;
import dev.looptop.store.Root;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** A devloop project with one session that waits at its plan gate, and a door to it; time passes only when waited. */
final class GateTrial {
    static final String TASK = "TASK-20261121-030413";
    static final Instant ASKED = Instant.parse("2026-11-21T03:04:13Z");
    static final ProcessSample POLLING = alive(Map.of("DEVLOOP_APPROVAL_WAIT", "86400"));
    static final ProcessSample AT_TERMINAL = alive(Map.of());
    static final ProcessSample GONE = new ProcessSample(Liveness.GONE, Liveness.GONE, OptionalLong.empty());

    final Path root;
    final Path session;
    final AuditLog audit;
    private final MovingClock clock = new MovingClock();
    private ProcessSample processes = POLLING;
    private FileLayer files = new DiskFiles();
    private WritePolicy policy = WritePolicy.FREE;
    private Runnable engine = () -> {};

    /** A trial in a folder in which one was made before. */
    GateTrial(Path folder) {
        root = folder.resolve("project/.devloop");
        session = root.resolve("sessions").resolve(TASK);
        audit = new AuditLog(folder.resolve("state/looptop/audit.jsonl"));
    }

    /** Makes the project in a folder. */
    static GateTrial make(Path folder) throws IOException {
        GateTrial trial = new GateTrial(folder);
        Files.createDirectories(trial.session);
        Files.writeString(trial.session.resolve("feature.txt"), "wait for a human\n");
        Files.writeString(trial.session.resolve("status"), "running\n");
        trial.event("session.start", "feature", "wait for a human");
        trial.event("phase.end", "phase", "architect", "status", "done");
        trial.event("approval.request", "gate", "plan", "summary", "Add a health endpoint.");
        return trial;
    }

    private static ProcessSample alive(Map<String, String> environment) {
        return new ProcessSample(Liveness.ALIVE, Liveness.ALIVE, OptionalLong.of(7), environment);
    }

    GateTrial heardBy(ProcessSample sample) {
        processes = sample;
        return this;
    }

    GateTrial on(FileLayer layer) {
        files = layer;
        return this;
    }

    GateTrial under(WritePolicy allowed) {
        policy = allowed;
        return this;
    }

    /** What the engine does each time it is waited for. */
    GateTrial engine(Runnable turn) {
        engine = turn;
        return this;
    }

    /** Appends an event as the engine does; names and values in turn. */
    void event(String kind, String... fields) throws IOException {
        StringBuilder line =
                new StringBuilder("{\"ts\":\"" + ASKED + "\",\"session\":\"" + TASK + "\",\"kind\":\"" + kind + "\"");
        for (int i = 0; i < fields.length; i += 2) {
            line.append(",\"" + fields[i] + "\":\"" + fields[i + 1] + "\"");
        }
        for (Path file : List.of(root.resolve("events.ndjson"), session.resolve("events.ndjson"))) {
            Files.writeString(file, line + "}\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    Path decision(String gate) {
        return session.resolve("approvals/" + gate + ".json");
    }

    /** A decision as somebody else wrote it. */
    void decided(String gate, String text) throws IOException {
        Files.createDirectories(session.resolve("approvals"));
        Files.writeString(decision(gate), text);
    }

    ActDoor door() {
        Root place = new Root(new DevloopFormat(), root, true, Optional.empty());
        Patience patience = span -> {
            clock.move(span);
            engine.run();
        };
        return new ActDoor(
                () -> List.of(place),
                new ProcessFacts() {
                    @Override
                    public void look() {}

                    @Override
                    public ProcessSample of(SessionSummary summary, Optional<String> mark) {
                        return processes;
                    }
                },
                policy,
                new Tools(files, audit, new AuditEntry.Actor("dev", "command"), clock, patience));
    }

    Act.AnswerGate act(String gate, Answer answer) {
        return new Act.AnswerGate(id(), gate, answer, false, Stamp.NONE);
    }

    Act.AnswerGate ahead(String gate, Answer answer) {
        return new Act.AnswerGate(id(), gate, answer, true, Stamp.NONE);
    }

    SessionId id() {
        return new SessionId("devloop", TASK, session.toString());
    }

    /** The plan of an act that can be planned. */
    Plan plan(Act act) {
        return (Plan) door().plan(act);
    }

    ActResult perform(Act act) {
        ActDoor door = door();
        return door.perform((Plan) door.plan(act));
    }

    ActResult.Refused refusal(Act act) {
        return (ActResult.Refused) door().plan(act);
    }

    /** Every name below the session, sorted. */
    List<String> names() throws IOException {
        try (Stream<Path> all = Files.walk(session)) {
            return all.map(path -> session.relativize(path).toString()).sorted().toList();
        }
    }

    /** A clock that stands still. */
    private static final class MovingClock extends Clock {
        private Instant now = ASKED.plusSeconds(10);

        void move(Duration span) {
            now = now.plus(span);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
