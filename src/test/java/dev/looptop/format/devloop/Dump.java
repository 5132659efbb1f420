package dev.looptop.format.devloop;

import dev.looptop.model.Activity;
import dev.looptop.model.Body;
import dev.looptop.model.Event;
import dev.looptop.model.Gate;
import dev.looptop.model.Iteration;
import dev.looptop.model.Permission;
import dev.looptop.model.Session;
import dev.looptop.model.SessionSummary;
import dev.looptop.model.Step;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** A session as text to compare and to read; without modification times, which a checkout does not keep. */
final class Dump {
    private Dump() {}

    static String of(Session session, Path root) {
        StringBuilder out = new StringBuilder();
        SessionSummary summary = session.summary();
        out.append(session.id().name())
                .append(" in ")
                .append(summary.place().project())
                .append('\n');
        out.append("title ").append(summary.title()).append('\n');
        out.append("end ")
                .append(summary.ending().outcome())
                .append(" '")
                .append(summary.ending().word());
        out.append("' ").append(summary.ending().detail()).append('\n');
        out.append("started ").append(summary.times().startedAt().orElse(null));
        out.append(" ended ").append(summary.times().endedAt().orElse(null)).append('\n');
        out.append("changes ").append(summary.changes().orElse(null)).append('\n');
        Activity activity = summary.activity();
        out.append("busy '").append(activity.busyWith()).append("' silent ").append(activity.silent());
        out.append(" gap ").append(activity.longestGap()).append('\n');
        activity.waiting()
                .ifPresent(waiting -> out.append("waits for ")
                        .append(waiting.what())
                        .append(" since ")
                        .append(waiting.since().orElse(null))
                        .append("\n  ")
                        .append(waiting.settledBy())
                        .append('\n'));
        summary.problems()
                .forEach(
                        problem -> out.append("problem ").append(problem.line()).append('\n'));
        for (Iteration iteration : session.iterations()) {
            append(out, iteration);
        }
        for (Gate gate : session.gates()) {
            out.append("gate ").append(gate.name()).append(" in ").append(gate.iteration());
            out.append(" asked ").append(gate.requestedAt().orElse(null));
            out.append(": '")
                    .append(gate.decision())
                    .append("' by '")
                    .append(gate.decidedBy())
                    .append("' detail ");
            out.append(body(gate.detail())).append('\n');
        }
        for (Permission permission : session.permissions()) {
            out.append("asks ").append(permission.pid().orElse(0)).append(' ').append(permission.tool());
            out.append(": ").append(permission.command()).append('\n');
        }
        for (Event event : session.events()) {
            out.append("event ").append(event.at().orElse(null)).append(' ').append(event.kind());
            out.append(' ').append(event.text()).append('\n');
        }
        session.documents()
                .forEach(document -> out.append("document ")
                        .append(document.kind())
                        .append(' ')
                        .append(document.name())
                        .append(' ')
                        .append(document.body().length())
                        .append('\n'));
        return out.toString().replace(root.toString(), "ROOT").replace("\\", "/");
    }

    private static void append(StringBuilder out, Iteration iteration) {
        out.append("round ").append(iteration.number()).append(' ').append(iteration.label());
        out.append(": ")
                .append(iteration.verdict())
                .append(" '")
                .append(iteration.verdictWord())
                .append("' ");
        out.append(iteration.startedAt().orElse(null))
                .append(" .. ")
                .append(iteration.endedAt().orElse(null));
        out.append(' ').append(iteration.durationSecs()).append('\n');
        out.append("  change ").append(iteration.change().getClass().getSimpleName());
        out.append(" stat ").append(iteration.changes().orElse(null)).append('\n');
        out.append("  output ").append(body(iteration.output()));
        out.append(" feedback ").append(body(iteration.feedback())).append('\n');
        out.append("  note ").append(iteration.note()).append('\n');
        out.append(iteration.steps().stream().map(Dump::step).collect(Collectors.joining()));
    }

    private static String step(Step step) {
        return "  step " + step.kind() + " " + step.name() + " " + step.status() + " " + step.durationSecs() + " log "
                + body(step.log()) + "\n";
    }

    private static String body(Body body) {
        return body.isInline()
                ? "'" + body.inline() + "'"
                : Path.of(body.path()).getFileName() + " " + body.length();
    }
}
