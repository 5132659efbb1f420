package dev.looptop.format.devloop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.format.RootReader;
import dev.looptop.format.SessionReader;
import dev.looptop.model.Event;
import dev.looptop.model.Liveness;
import dev.looptop.model.Outcome;
import dev.looptop.model.ProjectFacts;
import dev.looptop.model.Session;
import dev.looptop.model.Step;
import dev.looptop.model.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Situations of the engine that no shared fixture holds, built as formats/devloop.md describes them. */
class DevloopCasesTest {
    private static final String A = "TASK-20261121-030000";
    private static final String B = "TASK-20261121-030001";
    private static final String DIR = "sessions/" + A + "/";

    @TempDir
    Path folder;

    private ProjectTree tree;

    @BeforeEach
    void makeTree() throws IOException {
        tree = new ProjectTree(Files.createDirectories(folder.resolve("proj")));
    }

    private ProjectTree at(int second, String kind, String... fields) throws IOException {
        return tree.event("2026-11-21T03:00:%02dZ".formatted(second), A, kind, fields);
    }

    @Test
    void killedWorkerResumedIsOneRoundWithTwoWorkers() throws IOException {
        tree.session(A, "add it", "approved");
        at(0, "session.start", "feature", "add it");
        at(0, "phase.end", "phase", "architect", "status", "done");
        at(1, "phase.start", "phase", "worker");
        at(30, "session.resume", "from_phase", "architect", "next_phase", "worker");
        at(31, "phase.start", "phase", "worker");
        at(33, "phase.end", "phase", "worker", "status", "done", "duration_ms", "2100");
        at(34, "phase.start", "phase", "reviewer");
        at(35, "phase.end", "phase", "reviewer", "status", "approved", "duration_ms", "900");
        at(35, "session.end", "status", "approved");
        Session session = tree.read(A);
        assertEquals(1, session.iterations().size());
        assertEquals(
                List.of("architect done", "worker unfinished", "worker done", "reviewer approved"), steps(session, 0));
        assertEquals(Outcome.SUCCESS, session.summary().ending().outcome());
        assertEquals(2, session.summary().activity().longestGap().toSeconds(), "being dead is no pause");
    }

    @Test
    void killedWhileWorkingItIsStillBusy() throws IOException {
        tree.session(A, "add it", "running");
        at(0, "session.start", "feature", "add it");
        at(1, "phase.start", "phase", "worker");
        Session session = tree.read(A);
        assertFalse(session.summary().ending().written());
        assertEquals("worker", session.summary().activity().busyWith());
        assertFalse(session.summary().activity().silent());
        assertTrue(session.iterations().get(0).open());
        at(2, "phase.end", "phase", "worker", "status", "done");
        at(3, "phase.start", "phase", "reviewer");
        assertTrue(tree.read(A).summary().activity().silent());
    }

    @Test
    void sessionLoggingOffIsReadFromTheProjectsStreamAndTheSpec() throws IOException {
        tree.withoutSessionLogging()
                .file(DIR + "approvals/plan.json", "{\"decision\":\"approve\"}")
                .file("specs/" + A + ".md", "# x\n**Feature**: quiet one\n**Status**: ✅ approved\n");
        at(1, "approval.request", "gate", "plan", "summary", "s");
        at(2, "approval.decision", "gate", "plan", "decision", "approve", "source", "auto");
        Session session = tree.read(A);
        assertEquals("quiet one", session.summary().title());
        assertEquals("approved", session.summary().ending().word());
        assertEquals("approve", session.gates().get(0).decision());
        assertEquals(2, session.events().size());

        tree.file("specs/" + A + ".md", "**Feature**: quiet one\n**Status**: ⚠️ needs-work\n");
        assertFalse(tree.read(A).summary().ending().written(), "needs-work stands there between rounds too");
    }

    @Test
    void localTimesTakeTheirZoneFromTheFilesThemselves() throws IOException {
        tree.session(A, "in Tokyo", "approved")
                .file(DIR + "started_at", "2026-11-21T12:00:00\n", "2026-11-21T03:00:00.2Z")
                .file(DIR + "worker.state", "done:2026-11-21T12:00:30\n", "2026-11-21T03:00:30.1Z")
                .file(DIR + "reviewer.state", "approved:2026-11-21T12:01:00\n", "2026-11-21T03:01:00.4Z")
                .file(DIR + "finished_at", "2026-11-21T12:01:01\n", "2026-11-21T03:01:01Z");
        Session session = tree.read(A, ZoneId.of("America/New_York"));
        assertEquals(
                Optional.of(Instant.parse("2026-11-21T03:00:00Z")),
                session.summary().times().startedAt());
        assertEquals(
                Optional.of(Instant.parse("2026-11-21T03:01:01Z")),
                session.summary().times().endedAt());
        assertEquals(61.0, session.summary().times().durationSecs().orElseThrow());
        assertEquals(List.of("worker done", "reviewer approved"), steps(session, 0));

        at(0, "session.start", "feature", "in Tokyo");
        assertEquals(
                Optional.of(Instant.parse("2026-11-21T03:00:00Z")),
                tree.read(A, ZoneId.of("America/New_York")).summary().times().startedAt(),
                "events outrank local times");
    }

    @Test
    void mainLogPassesMidnight() throws IOException {
        tree.session(A, "late", "approved")
                .file(DIR + "started_at", "2026-11-21T23:59:50\n", "2026-01-01T00:00:00Z")
                .file(
                        DIR + "main.log",
                        "[23:59:50] DevLoop session started\nFeature: late\n[23:59:51] Phase started: worker\n"
                                + "[00:00:10] Phase ended: worker (done)\n[00:00:11] Session finished: approved\n",
                        "2026-01-01T00:00:00Z");
        Session session = tree.read(A);
        Step worker = session.iterations().get(0).steps().get(0);
        assertEquals(19.0, worker.durationSecs().orElseThrow());
        assertEquals(
                Optional.of(Instant.parse("2026-11-22T00:00:11Z")),
                session.summary().times().endedAt());
    }

    @Test
    void concurrentRunsInterleaveInTheProjectsStream() throws IOException {
        tree.withoutSessionLogging();
        tree.event("2026-11-21T03:00:00Z", A, "session.start", "feature", "one");
        tree.event("2026-11-21T03:00:01Z", B, "session.start", "feature", "two");
        tree.event("2026-11-21T03:00:02Z", A, "phase.start", "phase", "worker");
        tree.event("2026-11-21T03:00:03Z", B, "phase.start", "phase", "worker");
        tree.line(B, "{\"ts\":\"2026-11-21T03:00:04Z\",\"sess{\"ts\":\"2026-11-21T03:00:04Z\"}\n");
        tree.event("2026-11-21T03:00:05Z", B, "phase.end", "phase", "worker", "status", "done");
        tree.event("2026-11-21T03:00:06Z", B, "session.end", "status", "rejected-at-diff");
        RootReader root = new DevloopFormat(ZoneOffset.UTC).root(tree.root());
        assertEquals(2, root.list().sessions().size());
        assertEquals(1, root.list().problems().size());
        assertEquals("worker", tree.read(A).summary().activity().busyWith());
        assertEquals(Outcome.REJECTED, tree.read(B).summary().ending().outcome());
        assertEquals(List.of("worker done"), steps(tree.read(B), 0));
    }

    @Test
    void eventsOfTheFallbackWriterMayHoldControlCharacters() throws IOException {
        tree.session(A, "no jq", "approved").withoutJq();
        at(0, "session.start", "feature", "tab\tand \u001b[31mcolour\u001b[0m \"quoted\"");
        at(1, "phase.end", "phase", "reviewer", "status", "approved");
        Session session = tree.read(A);
        assertEquals(List.of(), session.summary().problems());
        assertEquals(2, session.events().size());
        assertEquals(Verdict.APPROVED, session.iterations().get(0).verdict());
    }

    @Test
    void respecThatFailedAndWasResumedEndsApprovedWithoutWork() throws IOException {
        tree.session(A, "x", "approved");
        at(0, "session.start", "feature", "x");
        at(1, "phase.start", "phase", "worker");
        at(2, "phase.end", "phase", "worker", "status", "done");
        at(2, "phase.start", "phase", "reviewer");
        at(3, "phase.end", "phase", "reviewer", "status", "needs-work");
        at(3, "phase.escalate", "from", "fix", "to", "respec", "reason", "max-retries-exhausted");
        at(3, "phase.start", "phase", "respec");
        at(9, "phase.end", "phase", "respec", "status", "needs-work");
        at(9, "session.end", "status", "needs-work");
        at(20, "session.resume", "from_phase", "respec", "next_phase", "complete");
        at(20, "session.end", "status", "approved");
        Session session = tree.read(A);
        assertEquals(
                List.of("worker NEEDS_WORK", "respec NEEDS_WORK"),
                session.iterations().stream()
                        .map(round -> round.label() + " " + round.verdict())
                        .toList());
        assertEquals("approved", session.summary().ending().word());
        assertEquals(
                Optional.of(Instant.parse("2026-11-21T03:00:20Z")),
                session.summary().times().endedAt());
    }

    @Test
    void resumedSessionIsRunningAgain() throws IOException {
        tree.session(A, "x", "running");
        at(0, "session.start", "feature", "x");
        at(1, "approval.request", "gate", "plan", "summary", "s", "decision_file", "/elsewhere/plan.json");
        at(2, "session.end", "status", "timed-out-at-plan");
        at(3, "session.resume", "from_phase", "architect", "next_phase", "worker");
        Session session = tree.read(A);
        assertFalse(session.summary().ending().written());
        assertEquals("unanswered", session.gates().get(0).decision());
        assertEquals("/elsewhere/plan.json", session.gates().get(0).decisionFile());
        assertEquals(Optional.empty(), session.summary().activity().waiting());
        at(4, "approval.request", "gate", "plan", "summary", "again");
        assertEquals(
                "again",
                tree.read(A).summary().activity().waiting().orElseThrow().summary());
    }

    @Test
    void aGateThatTimedOutAndWasAnsweredBeforeTheResumeIsOneRound() throws IOException {
        tree.session(A, "x", "approved");
        at(0, "session.start", "feature", "x");
        at(1, "phase.start", "phase", "worker");
        at(2, "phase.end", "phase", "worker", "status", "done");
        at(2, "approval.request", "gate", "diff", "summary", " 2 files changed, 3 insertions(+), 1 deletion(-)");
        at(4, "approval.decision", "gate", "diff", "decision", "timeout", "source", "timeout");
        at(4, "session.end", "status", "timed-out-at-diff");
        at(30, "session.resume", "from_phase", "worker", "next_phase", "diff-gate");
        at(30, "approval.request", "gate", "diff", "summary", "s");
        at(30, "approval.decision", "gate", "diff", "decision", "approve", "source", "pre-written");
        at(31, "phase.start", "phase", "reviewer");
        at(32, "phase.end", "phase", "reviewer", "status", "approved");
        at(32, "session.end", "status", "approved");
        Session session = tree.read(A);
        assertEquals(
                List.of("worker done", "diff gate timeout", "diff gate approve", "reviewer approved"),
                steps(session, 0));
        assertEquals(1, session.iterations().size());
    }

    @Test
    void anEngineThatDiedBetweenPhasesIsBusyWithNothing() throws IOException {
        tree.session(A, "all providers limited", "running");
        at(0, "session.start", "feature", "x");
        at(1, "phase.start", "phase", "worker");
        at(2, "phase.end", "phase", "worker", "status", "done");
        Session session = tree.read(A);
        assertEquals("", session.summary().activity().busyWith());
        assertEquals(Optional.empty(), session.summary().activity().waiting());
        assertFalse(session.summary().ending().written());
        assertTrue(session.iterations().get(0).open());
    }

    @Test
    void afterAFixEditTheRoundGoesOn() throws IOException {
        tree.session(A, "x", "rejected-at-diff");
        at(0, "session.start", "feature", "x");
        at(1, "phase.start", "phase", "worker");
        at(2, "phase.end", "phase", "worker", "status", "done");
        at(3, "approval.request", "gate", "diff", "summary", "s");
        at(4, "approval.decision", "gate", "diff", "decision", "edit", "source", "tui-poll");
        at(4, "phase.start", "phase", "fix-edit-1");
        at(5, "phase.end", "phase", "fix-edit-1", "status", "done");
        at(6, "approval.request", "gate", "diff", "summary", "s");
        at(7, "approval.decision", "gate", "diff", "decision", "reject", "source", "tui-poll");
        at(7, "session.end", "status", "rejected-at-diff");
        Session session = tree.read(A);
        assertEquals(1, session.iterations().size());
        assertEquals("worker", session.iterations().get(0).label());
        assertEquals(
                "ended without a verdict: rejected-at-diff",
                session.iterations().get(0).note());
        assertEquals(
                List.of("edit", "reject"),
                session.gates().stream().map(gate -> gate.decision()).toList());
    }

    @Test
    void anAnswerCountsWhenItIsNewerThanTheRequest() throws IOException {
        tree.session(A, "x", "running");
        at(10, "approval.request", "gate", "plan", "summary", "s");
        tree.file(DIR + "approvals/plan.json", "{\"decision\":\"reject\"}", "2026-11-21T03:00:05Z");
        assertEquals(Optional.empty(), answeredAt());
        tree.file(DIR + "approvals/plan.json", "{\"decision\":", "2026-11-21T03:00:15Z");
        assertEquals(Optional.empty(), answeredAt());
        tree.file(DIR + "approvals/plan.json", "{\"decision\":\"approve\"}", "2026-11-21T03:00:15Z");
        assertEquals(Optional.of(Instant.parse("2026-11-21T03:00:15Z")), answeredAt());
    }

    private Optional<Instant> answeredAt() throws IOException {
        return tree.read(A).summary().activity().waiting().orElseThrow().answeredAt();
    }

    @Test
    void anEmptyDirectoryIsASessionWithoutAStart() throws IOException {
        Files.createDirectories(tree.root().resolve(DIR));
        Session session = tree.read(A);
        assertEquals("(no start line)", session.summary().title());
        assertEquals(List.of(), session.iterations());
        assertEquals(1, session.summary().problems().size());
        assertEquals(
                Optional.of(Instant.parse("2026-11-21T03:00:00Z")),
                session.summary().times().startedAt());
    }

    @Test
    void anEmptiedStatusKeepsItsLastValue() throws IOException {
        tree.session(A, "x", "approved");
        RootReader root = new DevloopFormat(ZoneOffset.UTC).root(tree.root());
        SessionReader reader = root.open(root.list().sessions().get(0));
        assertEquals("approved", reader.read().summary().ending().word());
        tree.file(DIR + "status", "");
        assertEquals("approved", reader.read().summary().ending().word());
        assertEquals(
                "approved",
                root.summarise(root.list().sessions().get(0)).ending().word());
        tree.file(DIR + "status", "running\n");
        assertFalse(reader.read().summary().ending().written());
    }

    @Test
    void aVanishedDirectoryIsAnError() throws IOException {
        tree.session(A, "x", "approved");
        RootReader root = new DevloopFormat(ZoneOffset.UTC).root(tree.root());
        SessionReader reader = root.open(root.list().sessions().get(0));
        reader.read();
        Files.delete(tree.root().resolve(DIR + "status"));
        Files.delete(tree.root().resolve(DIR + "feature.txt"));
        Files.delete(tree.root().resolve(DIR));
        IOException gone = assertThrows(IOException.class, reader::read);
        assertTrue(gone.getMessage().contains("the session directory is gone"), gone.getMessage());
        assertEquals(List.of(), root.list().sessions());
    }

    @Test
    void idsInEventsAreNeverPaths() throws IOException {
        Files.createDirectories(folder.resolve("secret"));
        Files.writeString(folder.resolve("secret/status"), "approved");
        tree.withoutSessionLogging();
        for (String id : List.of("../../../secret", "/etc", "TASK-20261121-030000/..", "..", "", "TASK-1-2")) {
            tree.event("2026-11-21T03:00:00Z", id, "session.start", "feature", "x");
        }
        Files.createDirectories(tree.root().resolve("sessions"));
        Files.createSymbolicLink(tree.root().resolve("sessions/" + B), folder.resolve("secret"));
        tree.file(DIR + "feature.txt", "x");
        Files.createSymbolicLink(tree.root().resolve(DIR + "status"), folder.resolve("secret/status"));
        RootReader root = new DevloopFormat(ZoneOffset.UTC).root(tree.root());
        assertEquals(
                List.of(A),
                root.list().sessions().stream().map(file -> file.id().name()).toList());
        assertFalse(tree.read(A).summary().ending().written());
    }

    @Test
    void unknownKindsAndWordsAreShownAsTheyAre() throws IOException {
        tree.session(A, "x", "exploded");
        at(0, "phase.start", "phase", "polish");
        at(1, "phase.end", "phase", "polish", "status", "shiny");
        at(2, "x.y", "b", "2", "a", "1");
        tree.line(A, "not json\n");
        Session session = tree.read(A);
        assertEquals(Outcome.UNKNOWN, session.summary().ending().outcome());
        assertEquals("exploded", session.summary().ending().word());
        assertEquals(List.of("polish shiny"), steps(session, 0));
        assertEquals("x.y a=1 b=2", session.events().get(2).text());
        assertEquals(Event.Kind.ERROR, session.events().get(3).kind());
        assertEquals(1, session.summary().problems().size());
    }

    @Test
    void aThirdPartysEventInTheProjectsStreamBelongsToTheSession() throws IOException {
        tree.session(A, "x", "running");
        at(0, "session.start", "feature", "x");
        tree.withoutSessionLogging();
        at(1, "phase.end", "phase", "worker", "status", "skipped");
        Session session = tree.read(A);
        assertEquals(2, session.events().size());
        assertEquals(List.of("worker skipped"), steps(session, 0));
        assertEquals(Verdict.NONE, session.iterations().get(0).verdict());
    }

    @Test
    void factsOfTheProjectComeWithEverySession() throws IOException {
        tree.session(A, "x", "running")
                .file("queue.txt", "# later\nfeature|add x\n\nfix|mend y\n")
                .file(
                        "inbox.json",
                        "[{\"id\":\"i1\",\"task_id\":\"" + A + "\",\"type\":\"blocked\",\"message\":\"m\","
                                + "\"created_at\":\"2026-11-21T03:00:00Z\",\"resolved_at\":null,\"resolution\":null},"
                                + "{\"id\":\"i2\",\"resolved_at\":\"2026-11-21T03:00:00Z\",\"resolution\":\"denied\"},{\"id\"")
                .file(
                        "provider-health.sh",
                        "# c\nHEALTH_MAIN_LIMITED_SINCE=\"1795230170\"\nHEALTH_MAIN_OVERRIDE=\"copilot\"\n"
                                + "HEALTH_WORKER_OVERRIDE=\"\"\ntouch " + folder.resolve("sprung") + "\n")
                .file("permissions.yaml", "deny:\n  - \"rm *\"\nallow: []\n")
                .file("agent-docs/claude-docs.md", "d")
                .file("permission-queue/req-77-1795230456.json", "{\"id\":\"x\",\"tool\":\"Bash\",\"command\":\"ls\"}")
                .file("permission-queue/req-78-1795230457.json", "{\"id\":\"y\"}")
                .file("permission-queue/req-78-1795230457.response", "allow");
        Files.writeString(
                tree.root().resolveSibling("devloop.config.sh"),
                "DEVLOOP_MAIN_PROVIDER=\"claude\"\nDEVLOOP_WORKER_PROVIDER=pi # cheap\nCLAUDE_MODEL='opus'\n");
        Session session = tree.read(A);
        ProjectFacts facts = session.project().orElseThrow();
        assertEquals(List.of("feature|add x", "fix|mend y"), facts.queue());
        assertEquals(
                List.of("", "denied"),
                facts.inbox().stream().map(ProjectFacts.InboxItem::resolution).toList());
        assertEquals("copilot", facts.providers().get(0).override());
        assertTrue(facts.providers().get(0).limited());
        assertFalse(facts.providers().get(1).limited());
        assertFalse(Files.exists(folder.resolve("sprung")));
        assertEquals(List.of("rm *"), facts.denied());
        assertEquals(List.of(), facts.allowed());
        assertEquals(List.of("claude-docs.md"), facts.references());
        assertEquals(List.of("claude", "pi"), session.summary().agents());
        assertEquals(List.of("opus"), session.summary().models());
        assertEquals(1, session.permissions().size());
        assertEquals(OptionalLong.of(77), session.permissions().get(0).pid());
        assertEquals(
                Optional.of(Instant.ofEpochSecond(1795230456)),
                session.permissions().get(0).askedAt());
        assertEquals(Optional.empty(), session.summary().activity().waiting(), "a request names no task");
    }

    @Test
    void aCrashedDaemonLeavesItsLogOnly() throws IOException {
        tree.session(A, "x", "running")
                .file(
                        "daemon.log",
                        "[t] DevLoop daemon started for: p (main: claude)\n[t] Starting session (attempt 1/20)\n");
        ProjectFacts.Daemon daemon =
                tree.read(A).project().orElseThrow().daemon().orElseThrow();
        assertEquals(
                new ProjectFacts.Daemon(
                        OptionalLong.empty(), Liveness.GONE, 0, false, "[t] Starting session (attempt 1/20)"),
                daemon);
        tree.file("daemon.pid", "4194305\n")
                .file("daemon.log", "[t] Restarting in 5s...\n[t] Max restarts (20) reached\n");
        assertEquals(
                new ProjectFacts.Daemon(
                        OptionalLong.of(4194305), Liveness.GONE, 1, true, "[t] Max restarts (20) reached"),
                tree.read(A).project().orElseThrow().daemon().orElseThrow());
    }

    @Test
    void changedFilesNameTheirSession() throws IOException {
        RootReader root = new DevloopFormat(ZoneOffset.UTC).root(tree.root());
        assertEquals(Set.of(A), root.touched(tree.root().resolve(DIR + "worker.log")));
        assertEquals(Set.of(A), root.touched(tree.root().resolve("specs/" + A + "-review.md")));
        assertEquals(Set.of(), root.touched(tree.root().resolve("events.ndjson")));
        assertEquals(Set.of(), root.touched(folder));
        assertEquals(List.of(tree.root()), root.watched());
        tree.session(A, "x", "running");
        assertEquals(
                Optional.of("DEVLOOP_CURRENT_SESSION_ID=" + A),
                root.processMark(root.list().sessions().get(0)));
    }

    private static List<String> steps(Session session, int round) {
        return session.iterations().get(round).steps().stream()
                .map(step -> step.name() + " " + step.status())
                .toList();
    }
}
