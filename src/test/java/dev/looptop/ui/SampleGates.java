package dev.looptop.ui;

import dev.looptop.model.Activity;
import dev.looptop.model.Body;
import dev.looptop.model.Gate;
import dev.looptop.model.Session;
import dev.looptop.model.SessionRow;
import dev.looptop.model.SessionSummary;
import dev.looptop.model.Waiting;
import dev.looptop.model.act.Answer;
import dev.looptop.model.act.Ask;
import dev.looptop.model.act.Listener;
import dev.looptop.model.act.Polled;
import dev.looptop.model.act.Stamp;
import dev.looptop.ui.part.Msg;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Open questions of the waiting session of {@link SampleSessions}, and dialogs in which they are asked. */
public final class SampleGates {
    private SampleGates() {}

    /** The waiting session with another open question. */
    public static Script asked(Script script, Ask ask) {
        return script.send(new Msg.Opened(
                SampleSessions.waiting(), SampleSessions.rows().get(0).judgement(), List.of(ask)));
    }

    /** The waiting session at its plan gate, the dialog open. */
    public static Script atPlan(Script script) {
        Waiting plan = new Waiting(
                "plan gate",
                Optional.of(SampleSessions.NOW.minus(Duration.ofMinutes(9))),
                "Build this plan?",
                "looptop approve s1 plan",
                Optional.empty(),
                false);
        Ask ask = ask(Ask.Kind.PLAN, "plan", List.of(Answer.APPROVE, Answer.REJECT), Polled.AT_ONCE);
        Session whole = SampleSessions.waiting();
        Gate gate = new Gate(
                "plan",
                1,
                plan.since(),
                plan.summary(),
                Body.of(PLAN),
                "approvals/plan.json",
                "",
                Optional.empty(),
                "");
        Session session = new Session(
                whole.summary(),
                whole.prompt(),
                whole.iterations(),
                List.of(gate),
                List.of(),
                whole.events(),
                List.of(),
                Optional.empty());
        return at(script, plan, session, ask);
    }

    /** The waiting session while a permission is asked for, the dialog open. */
    public static Script atPermission(Script script) {
        Waiting permission = new Waiting(
                "permission",
                Optional.of(SampleSessions.NOW.minus(Duration.ofMinutes(9))),
                "Bash: rm -rf build && ./gradlew clean publish --no-daemon",
                "looptop permit req-4711-1780000000",
                Optional.empty(),
                true);
        Ask ask = ask(Ask.Kind.PERMISSION, "req-4711-1780000000", List.of(Answer.ALLOW, Answer.DENY), Polled.AT_ONCE);
        return at(script, permission, SampleSessions.waiting(), ask);
    }

    private static final String PLAN = """
            # TASK-20261121-030413

            ## Summary

            Keys get a lifetime of **30 days**; the newest key signs, every signature names its key in `kid`.

            | File | Action |
            |---|---|
            | `sign/KeyRing.java` | create |
            | `sign/Signer.java` | modify |

            1. Keep old keys for verifying.
            2. Rotate on a timer.
            """;

    private static Script at(Script script, Waiting waiting, Session session, Ask ask) {
        SessionRow row = SampleSessions.rows().get(0);
        SessionSummary of = row.summary();
        SessionRow asking = new SessionRow(
                new SessionSummary(
                        of.id(),
                        of.place(),
                        of.title(),
                        of.ending(),
                        of.times(),
                        of.crew(),
                        of.effort(),
                        of.ties(),
                        of.labels(),
                        new Activity(
                                of.activity().lastSign(),
                                of.activity().longestGap(),
                                of.activity().busyWith(),
                                of.activity().silent(),
                                false,
                                false,
                                of.activity().repetition(),
                                Optional.of(waiting)),
                        of.problems()),
                row.judgement());
        return script.rows(List.of(asking))
                .send(new Msg.Opened(session, row.judgement(), List.of(ask)))
                .keys("Enter Enter");
    }

    /** A summary of the same session that waits for nothing. */
    public static SessionSummary notWaiting(SessionSummary of) {
        return new SessionSummary(
                of.id(),
                of.place(),
                of.title(),
                of.ending(),
                of.times(),
                of.crew(),
                of.effort(),
                of.ties(),
                of.labels(),
                Activity.NONE,
                of.problems());
    }

    /** The question of the waiting session, which its engine looks for an answer to. */
    public static Ask ask() {
        return ask(Ask.Kind.DIFF, "diff", List.of(Answer.APPROVE, Answer.REJECT), Polled.AT_ONCE);
    }

    /** A question of the waiting session. */
    public static Ask ask(Ask.Kind kind, String request, List<Answer> answers, Polled polled) {
        String words = polled == Polled.AT_ONCE
                ? "the engine looks for an answer: it settles at once"
                : "the engine asks at its terminal: answer there; a file would be ignored now and taken by a later"
                        + " 'devloop resume s1'";
        return new Ask(
                SampleSessions.id("devloop", 1),
                kind,
                request,
                Optional.of(SampleSessions.NOW.minus(Duration.ofMinutes(9))),
                "Keep these changes and send them to the reviewer?",
                answers,
                "/home/ada/src/infra/.devloop/sessions/s1/approvals/" + request + ".json",
                new Listener(polled, Optional.of(SampleSessions.NOW.plusSeconds(95)), words),
                Optional.empty(),
                "/home/ada/src/infra/.devloop",
                Stamp.NONE);
    }
}
