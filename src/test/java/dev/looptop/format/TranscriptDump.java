package dev.looptop.format;

import dev.looptop.json.BodyReader;
import dev.looptop.model.Body;
import dev.looptop.model.Change;
import dev.looptop.model.Event;
import dev.looptop.model.Iteration;
import dev.looptop.model.Problem;
import dev.looptop.model.Session;
import dev.looptop.model.SessionSummary;
import dev.looptop.model.Step;
import java.io.IOException;

/** A transcript as text to compare and to read; without modification times, which a checkout does not keep. */
final class TranscriptDump {
    private static final int SHOWN = 60;

    private TranscriptDump() {}

    static String of(Session session) throws IOException {
        StringBuilder out = new StringBuilder();
        SessionSummary summary = session.summary();
        line(out, summary.id().source(), summary.id().name(), "in", summary.place());
        line(out, "title", summary.title());
        line(out, "prompt", text(session.prompt()));
        line(out, "agents", summary.agents(), "models", summary.models(), "parent", summary.parent());
        line(out, "end", summary.ending());
        line(
                out,
                "started",
                summary.times().startedAt(),
                "lasted",
                summary.times().durationSecs());
        line(out, "tokens", summary.tokens(), "cost", summary.costUsd());
        line(out, "changes", summary.changes());
        line(
                out,
                "busy with",
                summary.activity().busyWith(),
                "your move",
                summary.activity().yourMove());
        line(out, "repetition", summary.activity().repetition());
        for (Problem problem : summary.problems()) {
            line(out, "problem", problem.line());
        }
        for (Iteration iteration : session.iterations()) {
            iteration(out, iteration);
        }
        for (Event event : session.events()) {
            line(out, "event", event.at().map(Object::toString).orElse("-"), event.kind(), event.text());
        }
        return out.toString();
    }

    private static void iteration(StringBuilder out, Iteration iteration) throws IOException {
        line(out, "iteration", iteration.number(), iteration.label(), iteration.verdict(), iteration.verdictWord());
        line(out, "  answer", text(iteration.output()));
        for (Step step : iteration.steps()) {
            line(out, "  step", step.status(), step.durationSecs(), step.name(), "->", text(step.log()));
        }
        line(out, "  changes", iteration.changes());
        if (iteration.change() instanceof Change.Own own) {
            own.patch().inline().lines().forEach(line -> line(out, "    " + line));
        }
    }

    private static String text(Body body) throws IOException {
        String text = BodyReader.start(body, 1 << 20).text();
        String line = text.replace("\n", "\\n");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "… (" + text.length() + ")";
    }

    private static void line(StringBuilder out, Object... words) {
        for (int i = 0; i < words.length; i++) {
            out.append(i == 0 ? "" : " ").append(words[i]);
        }
        out.append('\n');
    }
}
