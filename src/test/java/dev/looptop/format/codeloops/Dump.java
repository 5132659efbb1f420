package dev.looptop.format.codeloops;

import dev.looptop.json.BodyReader;
import dev.looptop.model.Activity;
import dev.looptop.model.Body;
import dev.looptop.model.Change;
import dev.looptop.model.Event;
import dev.looptop.model.Iteration;
import dev.looptop.model.Session;
import dev.looptop.model.SessionSummary;
import dev.looptop.model.Step;
import java.io.IOException;

/** A codeloops session as text to compare and to read; without modification times, which a checkout does not keep. */
final class Dump {
    private static final int SHOWN = 60;

    private Dump() {}

    static String of(Session session) throws IOException {
        StringBuilder out = new StringBuilder();
        SessionSummary summary = session.summary();
        line(
                out,
                session.id().name(),
                "in",
                summary.place().project(),
                "=",
                summary.place().directory());
        line(out, "title", summary.title());
        line(out, "prompt", text(session.prompt()));
        line(out, "agents", summary.agents(), "models", summary.models());
        line(out, "end", summary.ending().outcome(), quoted(summary.ending().word()));
        line(out, "  detail", cut(summary.ending().detail()));
        line(out, "iterations", summary.iterations(), "of", summary.maxIterations());
        line(
                out,
                "started",
                summary.times().startedAt(),
                "ended",
                summary.times().endedAt());
        line(out, "duration", summary.times().durationSecs(), "confidence", summary.confidence());
        line(out, "changes", summary.changes().orElse(null));
        Activity activity = summary.activity();
        line(out, "busy", quoted(activity.busyWith()), "gap", activity.longestGap());
        line(out, "repetition", activity.repetition());
        summary.problems().forEach(problem -> line(out, "problem", problem.line()));
        for (Iteration iteration : session.iterations()) {
            iteration(out, iteration);
        }
        for (Event event : session.events()) {
            line(out, "event", event.at().orElse(null), event.kind(), event.text());
        }
        return out.toString();
    }

    private static void iteration(StringBuilder out, Iteration iteration) throws IOException {
        line(out, "iteration", iteration.number(), iteration.verdict(), quoted(iteration.verdictWord()));
        line(
                out,
                " ",
                iteration.startedAt().orElse(null),
                "..",
                iteration.endedAt().orElse(null),
                iteration.durationSecs());
        line(out, "  output", text(iteration.output()), "errors", text(iteration.errors()), iteration.exitCode());
        line(out, "  feedback", text(iteration.feedback()));
        line(out, "  own", iteration.changes().orElse(null), change(iteration.change()));
        line(out, "  repeats", iteration.repeats(), "undoes", iteration.undoes(), "note", quoted(iteration.note()));
        for (Step step : iteration.steps()) {
            line(out, "  step", step.kind(), quoted(step.status()), step.durationSecs());
        }
    }

    private static String change(Change change) throws IOException {
        if (change instanceof Change.SoFar soFar) {
            return "so far " + text(soFar.patch());
        }
        return change instanceof Change.Unrecorded no ? no.reason() : change.toString();
    }

    private static String text(Body body) throws IOException {
        return cut(BodyReader.start(body, 1 << 20).text());
    }

    private static String cut(String text) {
        return text.length() <= SHOWN ? quoted(text) : quoted(text.substring(0, SHOWN)) + "… " + text.length();
    }

    private static String quoted(String text) {
        return "'" + text + "'";
    }

    /** Words of a line, with everything that is not plain text spelt out so that the file stays readable. */
    private static void line(StringBuilder out, Object... words) {
        StringBuilder line = new StringBuilder();
        for (Object word : words) {
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        line.chars().forEach(c -> {
            boolean plain = c >= ' ' && c < 127 || Character.isLetterOrDigit(c) || "…·→".indexOf(c) >= 0;
            out.append(plain ? Character.toString(c) : String.format("<%x>", c));
        });
        out.append('\n');
    }
}
