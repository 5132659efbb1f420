package dev.looptop.demo;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Plays a script as the devloop engine runs a task: architect, plan gate, worker, diff gate, then reviewer and fixes by
 * turns. A gate whose script says {@code wait} is looked at every 200 ms until someone writes its decision file.
 */
final class DevloopPlay {
    private static final Set<String> DECISIONS = Set.of("approve", "reject", "edit");
    private static final JsonFactory JSON = new JsonFactory();

    private final DemoScript script;
    private final DemoPace pace;
    private final DevloopTree tree;
    private final WorkTree work;

    /** A play in a project's directory; the task's id is taken now. */
    DevloopPlay(DemoScript script, Path project, DemoPace pace) {
        this.script = script;
        this.pace = pace;
        this.tree = new DevloopTree(project, pace);
        this.work = new WorkTree(script.base());
    }

    /**
     * Plays to the end.
     *
     * @param started hears the task's id before anything but the spec is on disk
     * @return the session's directory
     */
    Path play(Consumer<String> started) throws IOException, InterruptedException {
        pace.pause(Duration.ofSeconds(2));
        started.accept(tree.id());
        tree.spec(script.prompt(), spec(), "pending");
        tree.begin(script.prompt());
        String status = run();
        String mark = switch (status) {
            case "approved" -> "✅ approved";
            case "needs-work" -> "⚠️ needs-work";
            case "rejected" -> "❌ rejected";
            default -> "pending";
        };
        tree.spec(script.prompt(), spec(), mark);
        tree.finish(status);
        return tree.session();
    }

    private String run() throws IOException, InterruptedException {
        if (!gate("plan", summary(), tree.spec())) {
            return "rejected-at-plan";
        }
        List<DemoScript.Round> rounds = script.rounds();
        for (int i = 0; i < rounds.size(); i++) {
            DemoScript.Round round = rounds.get(i);
            String phase = i == 0 ? "worker" : "fix-" + i;
            tree.startPhase(phase);
            work(phase, round);
            tree.endPhase(phase, "done");
            if (i == 0 && !gate("diff", work.stat(), tree.workerDiff(work.diff()))) {
                return "rejected-at-diff";
            }
            review(round);
            if (!round.decision().equals("needs-work")) {
                return round.decision();
            }
        }
        return "needs-work";
    }

    /** Only the worker's output is logged; what a fix prints devloop keeps nowhere. */
    private void work(String phase, DemoScript.Round round) throws IOException, InterruptedException {
        List<String> lines = round.actor().lines().toList();
        for (String line : lines) {
            pace.pause(Duration.ofMillis(Math.round(round.seconds() * 1000 / lines.size())));
            if (phase.equals("worker")) {
                tree.log(phase, line);
            }
        }
        round.edits().forEach(work::apply);
    }

    private void review(DemoScript.Round round) throws IOException, InterruptedException {
        tree.startPhase("reviewer");
        pace.pause(Duration.ofMillis(Math.round(round.seconds() * 500)));
        String verdict = round.decision().equals("approved") ? "APPROVED" : "NEEDS_WORK";
        String review = "Verdict: " + verdict + "\n\n" + round.feedback();
        for (String line : review.lines().toList()) {
            tree.log("reviewer", line);
        }
        tree.review(review + "\n");
        tree.endPhase("reviewer", round.decision());
    }

    /** Passes a gate; false if it was rejected. */
    private boolean gate(String gate, String summary, Path detail) throws IOException, InterruptedException {
        tree.request(gate, summary, detail);
        String answer = script.head(gate, "auto");
        String decision = "approve";
        if (answer.equals("wait")) {
            decision = waitFor(gate);
            tree.decided(gate, decision, "tui-poll");
        } else {
            pace.pause(Duration.ofMillis(answer.equals("auto") ? 50 : 4_000));
            decision = answer.equals("auto") ? "approve" : answer;
            String source = answer.equals("auto") ? "auto" : "tty";
            tree.decide(gate, decision, source);
            tree.decided(gate, decision, source);
        }
        if (decision.equals("reject")) {
            tree.blocked("Pipeline halted at " + gate + "-approval gate for task " + tree.id() + ".");
            return false;
        }
        return true;
    }

    private String waitFor(String gate) throws IOException, InterruptedException {
        Optional<String> decision = decision(tree.decision(gate));
        while (decision.isEmpty()) {
            pace.betweenLooks();
            decision = decision(tree.decision(gate));
        }
        return decision.get();
    }

    /** What a decision file says; empty while it is missing, half written or says something else. */
    private static Optional<String> decision(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (JsonParser json = JSON.createParser(file.toFile())) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.FIELD_NAME
                        && json.currentName().equals("decision")) {
                    return Optional.ofNullable(json.nextTextValue()).filter(DECISIONS::contains);
                }
            }
        } catch (JsonProcessingException notYet) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private String summary() {
        return script.summary() + "\n\nFiles to touch:\n" + table();
    }

    private String table() {
        StringBuilder table = new StringBuilder("| File | Action | Reason |\n|------|--------|--------|\n");
        script.rounds().stream()
                .flatMap(round -> round.edits().stream())
                .map(WorkTree.Edit::path)
                .distinct()
                .forEach(path -> table.append("| ")
                        .append(path)
                        .append(script.base().containsKey(path) ? " | MODIFY |" : " | CREATE |")
                        .append(" see steps |\n"));
        return table.toString();
    }

    private String spec() {
        return "## Summary\n" + script.summary() + "\n\n## Files to Touch\n" + table()
                + "\n## Acceptance Criteria\n- [ ] Behaviour as in the summary\n- [ ] Tests written\n\n"
                + "## Copilot Instructions Block\n```\nDEVLOOP TASK: " + tree.id() + "\nTESTS REQUIRED: yes\n```\n";
    }

    /** Gives all files of a finished session the time at which it ended. */
    void setTimes() throws IOException {
        FileTime end = FileTime.from(pace.now());
        try (Stream<Path> files = Files.walk(tree.session())) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, end);
            }
        }
        Files.setLastModifiedTime(tree.spec(), end);
    }
}
