package dev.looptop.ui;

import dev.looptop.format.codeloops.CodeloopsFormat;
import dev.looptop.format.devloop.DevloopFormat;
import dev.looptop.model.Activity;
import dev.looptop.model.ActorOutput;
import dev.looptop.model.Body;
import dev.looptop.model.Change;
import dev.looptop.model.Crew;
import dev.looptop.model.Critique;
import dev.looptop.model.DiffStat;
import dev.looptop.model.Effort;
import dev.looptop.model.Ending;
import dev.looptop.model.Event;
import dev.looptop.model.Evidence;
import dev.looptop.model.Gate;
import dev.looptop.model.Iteration;
import dev.looptop.model.Judgement;
import dev.looptop.model.Labels;
import dev.looptop.model.Outcome;
import dev.looptop.model.Period;
import dev.looptop.model.RootStatus;
import dev.looptop.model.Session;
import dev.looptop.model.SessionId;
import dev.looptop.model.SessionRow;
import dev.looptop.model.SessionSummary;
import dev.looptop.model.State;
import dev.looptop.model.Step;
import dev.looptop.model.Ties;
import dev.looptop.model.Times;
import dev.looptop.model.Verdict;
import dev.looptop.model.Waiting;
import dev.looptop.model.Work;
import dev.looptop.model.Workplace;
import dev.looptop.model.harness.Harnesses;
import dev.looptop.query.Hit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** The sessions of the design's pictures, as data. */
public final class SampleSessions {
    /** What is known of the harnesses of the sample. */
    public static final Harnesses HARNESSES =
            new Harnesses(List.of(new CodeloopsFormat().facts(), new DevloopFormat().facts()));

    /** When the pictures were taken. */
    public static final Instant NOW = Instant.parse("2026-11-21T22:14:00Z");

    private SampleSessions() {}

    /** The id of a sample session. */
    public static SessionId id(String source, int number) {
        return new SessionId(source, "s" + number, "/home/ada/sessions/s" + number + ".jsonl");
    }

    /** One row: the project, the title, how far, how long ago it gave a sign, and how it stands. */
    public static SessionRow row(
            int number,
            String source,
            String project,
            String title,
            int done,
            int max,
            Duration ago,
            State state,
            Outcome outcome) {
        Instant at = NOW.minus(ago);
        Waiting waiting = new Waiting(
                "diff gate",
                Optional.of(at),
                "Keep these changes and send them to the reviewer?",
                "write {\"decision\":\"approve\"} to ~/src/infra/.devloop/sessions/TASK-20261121-015504/approvals/diff.json",
                Optional.empty(),
                false);
        Activity activity = new Activity(
                Optional.of(at),
                Duration.ofMinutes(2),
                state == State.ENDED ? "" : "worker",
                false,
                false,
                false,
                Activity.Repetition.NONE,
                state == State.WAITING ? Optional.of(waiting) : Optional.empty());
        SessionSummary summary = new SessionSummary(
                id(source, number),
                Workplace.of("/home/ada/src/" + project),
                title,
                outcome == Outcome.NONE ? Ending.NONE : new Ending(outcome, outcome.word(), ""),
                new Times(
                        Optional.of(at.minus(Duration.ofMinutes(20))),
                        Optional.of(at),
                        outcome == Outcome.NONE ? Optional.empty() : Optional.of(at),
                        outcome == Outcome.NONE ? OptionalDouble.empty() : OptionalDouble.of(1200)),
                new Crew(List.of("claude", source.equals("devloop") ? "codex" : "claude"), List.of()),
                Effort.NONE
                        .after(done)
                        .within(max == 0 ? OptionalInt.empty() : OptionalInt.of(max))
                        .changing(Optional.of(new DiffStat(2, 9, 9)))
                        .sized(40_000L + number),
                Ties.NONE,
                Labels.NONE,
                activity,
                List.of());
        return new SessionRow(summary, judgement(state, outcome, at));
    }

    /** A session of {@code api} that ended well this long ago. */
    public static SessionRow ended(int number, String title, Duration ago) {
        return row(number, "codeloops", "api", title, 1, 8, ago, State.ENDED, Outcome.SUCCESS);
    }

    private static Judgement judgement(State state, Outcome outcome, Instant at) {
        String why = switch (state) {
            case WAITING -> "waits for you at the diff gate";
            case STUCK -> "silent 12m 23s (limit 10m) · same diff as iteration 3";
            case QUIET -> "silence 4m, normal in fix-1";
            case RUNNING -> "running worker";
            case ENDED ->
                outcome == Outcome.SUCCESS
                        ? "critic approved in iteration 3"
                        : outcome == Outcome.NONE ? "idle for 3h" : "hit the limit of 8 iterations";
        };
        List<Evidence> evidence = state != State.STUCK
                ? List.of()
                : List.of(
                        new Evidence(Evidence.Family.SILENCE, "silence", "12m 23s", "10m", 1.24, true),
                        new Evidence(Evidence.Family.REPETITION, "same diff as before", "2", "2", 1, true),
                        new Evidence(
                                Evidence.Family.SILENCE, "silence, own longest gap × 3", "12m 23s", "18m", 0.69, false),
                        new Evidence(Evidence.Family.REPETITION, "same error in a row", "2", "3", 0.66, false),
                        new Evidence(Evidence.Family.REPETITION, "iterations without change", "0", "3", 0, false),
                        new Evidence(Evidence.Family.HINT, "iterations used", "5", "8", 0.62, false),
                        new Evidence(Evidence.Family.PROCESS, "process gone", "no, pid 48213", "two looks", 0, false));
        return new Judgement(state, outcome, why, Optional.of(at), evidence, state, at);
    }

    /** Forty-two sessions, more or less those of the pictures. */
    public static List<SessionRow> rows() {
        List<SessionRow> rows = new ArrayList<>();
        rows.add(live(1, "devloop", "infra", "Rotate signing keys without downtime", 2, 3, "PT9M", State.WAITING));
        rows.add(live(
                2, "codeloops", "api", "Add retry with back-off to webhook delivery", 5, 8, "PT12M23S", State.STUCK));
        rows.add(live(3, "superqode", "web", "Dark mode toggle that remembers", 3, 0, "PT4S", State.RUNNING));
        rows.add(live(4, "gptme", "cli", "Parse --since as days, hours or a date", 6, 0, "PT31S", State.RUNNING));
        String[] titles = {
            "Fix CORS preflight on /auth", "Explain the retry policy", "Migrate sessions table to v2",
            "Virtualise the order list", "Pin base images by digest", "Windows paths in config",
            "Idempotency keys on payments", "Upgrade the router to v7", "Rate limit headers on every reply",
            "Shell completion for fish", "Keyboard navigation in the tree", "Quickstart in five minutes",
            "Cache keys per lockfile", "Audit log for role changes", "Charts: 折れ線グラフ with axes",
            "Exit codes 0, 1 and 2", "Deduplicate webhook events", "Blue/green switch for the gateway",
            "Server-side rendering of charts", "Changelog from conventional commits", "Colour only on a terminal",
            "Cursor pagination for /orders", "Focus ring that survives reset", "Split the invoice worker",
            "Rotate logs by size", "Self update with signature", "Empty states with a next step",
            "Time zones in scheduled jobs", "Glossary: session, iteration", "Health checks before traffic",
            "Progress on stderr, results on stdout", "Replace moment with Temporal", "Skeletons instead of spinners",
            "Retry budget per tenant", "Diagram of the gate flow", "Quote paths with spaces",
            "Backfill the ledger", "Tidy the changelog"
        };
        String[] projects = {"api", "docs", "api", "web", "infra", "cli", "api", "web", "api", "cli", "web", "docs"};
        String[] sources = {"codeloops", "celeste", "codeloops", "codeloops", "devloop", "superqode"};
        Outcome[] outcomes = {
            Outcome.SUCCESS,
            Outcome.SUCCESS,
            Outcome.FAILED,
            Outcome.MAX_ITERATIONS,
            Outcome.SUCCESS,
            Outcome.INTERRUPTED,
            Outcome.SUCCESS,
            Outcome.UNKNOWN,
            Outcome.SUCCESS
        };
        long minutes = 22;
        for (int at = 0; at < titles.length; at++) {
            Outcome outcome = outcomes[at % outcomes.length];
            rows.add(row(
                    at + 5,
                    sources[at % sources.length],
                    projects[at % projects.length],
                    titles[at],
                    1 + at % 5,
                    at % 3 == 1 ? 0 : 8,
                    Duration.ofMinutes(minutes),
                    State.ENDED,
                    outcome));
            minutes += at < 7 ? 45L + at * 30L : at < 16 ? 150 : 420;
        }
        return rows;
    }

    private static SessionRow live(
            int number, String source, String project, String title, int done, int max, String ago, State state) {
        return row(number, source, project, title, done, max, Duration.parse(ago), state, Outcome.NONE);
    }

    /** The stuck session whole: five iterations, the last one open. */
    public static Session stuck() {
        SessionRow row = rows().get(1);
        List<Iteration> iterations = new ArrayList<>();
        int[][] sizes = {{3, 41, 6}, {2, 12, 9}, {2, 9, 9}, {2, 9, 9}};
        int[] seconds = {130, 115, 108, 111};
        for (int at = 0; at < sizes.length; at++) {
            iterations.add(iteration(
                    at + 1,
                    Verdict.CONTINUE,
                    "CONTINUE",
                    seconds[at],
                    new DiffStat(sizes[at][0], sizes[at][1], sizes[at][2]),
                    at == 3 ? List.of(3) : List.of()));
        }
        iterations.add(new Iteration(
                5,
                "",
                Period.since(Optional.of(NOW.minusSeconds(743))),
                Critique.NONE,
                ActorOutput.NONE,
                Work.of(Optional.empty(), new Change.Unrecorded("the iteration is still running")),
                List.of(),
                List.of(),
                ""));
        return new Session(
                row.summary(),
                Body.of(
                        "Webhook delivery gives up after the first time-out. Add retry with exponential back-off, at most"
                                + " eight attempts, and a test for each branch."),
                iterations,
                List.of(),
                List.of(),
                events(),
                List.of(),
                Optional.empty());
    }

    private static Iteration iteration(
            int number, Verdict verdict, String word, int seconds, DiffStat stat, List<Integer> repeats) {
        Instant start = NOW.minusSeconds(743 + 200L * (5 - number));
        return new Iteration(
                number,
                "",
                new Period(Optional.of(start), Optional.of(start.plusSeconds(seconds)), OptionalDouble.of(seconds)),
                new Critique(
                        verdict,
                        word,
                        Body.of(
                                "Back-off never exceeds 2 s, and the test still asserts four attempts. This was the finding of"
                                        + " iteration 3.")),
                new ActorOutput(
                        Body.of("I changed the delay.\n\n    time.sleep(min(2 ** n, 30))\n\nAll tests pass."),
                        number == 2 ? Body.of("warning: \u001b[31mdeprecated\u001b[0m flag") : Body.NONE,
                        OptionalInt.of(0)),
                new Work(
                        Optional.of(stat),
                        new Change.SoFar(
                                Body.range("/home/ada/sessions/s2.jsonl", number * 100L, 90, Body.Coding.JSON_STRING)),
                        repeats,
                        List.of()),
                List.of(),
                List.of(),
                "");
    }

    private static List<Event> events() {
        Instant at = NOW.minusSeconds(743 + 300);
        List<Event> events = new ArrayList<>();
        events.add(event(at, 0, Event.Kind.ITERATION, "iteration 4 started"));
        events.add(event(at, 19, Event.Kind.TOOL, "Edit  src/webhook/retry.py"));
        events.add(event(at, 68, Event.Kind.TOOL, "Bash  pytest -k retry"));
        events.add(event(at, 92, Event.Kind.ERROR, "exit 1 · 2 failed, 13 passed"));
        events.add(event(at, 111, Event.Kind.NOTICE, "critic started, diff +18 -10"));
        events.add(event(at, 266, Event.Kind.NOTICE, "critic: CONTINUE, one finding"));
        events.add(event(at, 300, Event.Kind.ITERATION, "iteration 5 started"));
        events.add(event(at, 318, Event.Kind.MESSAGE, "The critic is right that the pause is capped too low."));
        events.add(event(at, 330, Event.Kind.TOOL, "Read  src/webhook/retry.py"));
        events.add(event(at, 341, Event.Kind.TOOL, "Bash  pytest -k retry"));
        return events;
    }

    private static Event event(Instant start, long seconds, Event.Kind kind, String text) {
        return new Event(Optional.of(start.plusSeconds(seconds)), kind, text, "");
    }

    /** The waiting session whole: a devloop round at the diff gate. */
    public static Session waiting() {
        SessionRow row = rows().get(0);
        Instant start = NOW.minus(Duration.ofMinutes(55));
        List<Step> steps = List.of(
                step("architect", Step.Kind.ARCHITECT, "done", start, 420),
                step("plan gate", Step.Kind.GATE, "approved", start.plusSeconds(420), 300),
                step("worker", Step.Kind.ACTOR, "done", start.plusSeconds(840), 1500),
                step("diff gate", Step.Kind.GATE, "running", NOW.minus(Duration.ofMinutes(9)), 0));
        Iteration round = new Iteration(
                1,
                "worker",
                Period.since(Optional.of(start)),
                Critique.NONE,
                ActorOutput.said(Body.of("Keys rotate now.")),
                Work.of(
                        Optional.of(new DiffStat(4, 86, 31)),
                        new Change.Own(
                                Body.range("/home/ada/src/infra/.devloop/worker.diff", 0, 900, Body.Coding.TEXT))),
                steps,
                List.of(),
                "");
        List<Gate> gates = List.of(
                new Gate(
                        "plan",
                        1,
                        Optional.of(start.plusSeconds(420)),
                        "Build this plan?",
                        Body.NONE,
                        "approvals/plan.json",
                        "approve",
                        Optional.of(NOW.minus(Duration.ofMinutes(41))),
                        "user"),
                new Gate(
                        "diff",
                        1,
                        Optional.of(NOW.minus(Duration.ofMinutes(9))),
                        "Keep these changes and send them to the reviewer?",
                        Body.NONE,
                        "approvals/diff.json",
                        "",
                        Optional.empty(),
                        ""));
        return new Session(
                row.summary(),
                Body.of("Rotate the signing keys without downtime."),
                List.of(round),
                gates,
                List.of(),
                events(),
                List.of(),
                Optional.empty());
    }

    private static Step step(String name, Step.Kind kind, String status, Instant start, int seconds) {
        return new Step(
                name,
                kind,
                status,
                Optional.of(start),
                seconds == 0 ? Optional.empty() : Optional.of(start.plusSeconds(seconds)),
                seconds == 0 ? OptionalDouble.empty() : OptionalDouble.of(seconds),
                kind == Step.Kind.ACTOR
                        ? Body.range("/home/ada/src/infra/.devloop/worker.log", 0, 500, Body.Coding.TEXT)
                        : Body.NONE);
    }

    /** Where nothing was found. */
    public static List<RootStatus> emptyRoots() {
        return List.of(
                root("codeloops", "/home/ada/.local/share/codeloops/sessions", RootStatus.Standing.MISSING),
                root("devloop", "/home/ada/.devloop/projects.json", RootStatus.Standing.MISSING),
                root("superqode", "/home/ada/.superqode/sessions", RootStatus.Standing.EMPTY),
                root("gptme", "/home/ada/.local/share/gptme-sessions", RootStatus.Standing.MISSING),
                root("celeste", "/home/ada/.celeste/sessions", RootStatus.Standing.MISSING),
                root("claude-code", "/home/ada/.claude/projects", RootStatus.Standing.MISSING));
    }

    private static RootStatus root(String source, String path, RootStatus.Standing standing) {
        return new RootStatus(source, path, standing, 0, "events", "");
    }

    /** What a search for {@code back} found in the stuck session. */
    public static List<Hit> hits() {
        SessionId id = id("codeloops", 2);
        return List.of(
                new Hit(id, 0, Hit.Place.PROMPT, "", 1, "Add retry with exponential back-off, at most", 27, 31),
                new Hit(id, 4, Hit.Place.OUTPUT, "", 7, "the back-off is capped \u001b[31mbut never reset", 4, 8),
                new Hit(id, 4, Hit.Place.FEEDBACK, "", 1, "Back-off never exceeds 2 s", 0, 4));
    }
}
