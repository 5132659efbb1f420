package dev.looptop.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.looptop.diff.Patch;
import dev.looptop.diff.PatchText;
import dev.looptop.git.GitDiff;
import dev.looptop.json.BodyReader;
import dev.looptop.model.Body;
import dev.looptop.model.Event;
import dev.looptop.model.Evidence;
import dev.looptop.model.Gate;
import dev.looptop.model.Iteration;
import dev.looptop.model.Message;
import dev.looptop.model.Session;
import dev.looptop.model.SessionRow;
import dev.looptop.model.Verdict;
import dev.looptop.model.act.Ask;
import dev.looptop.store.SessionCatalog;
import dev.looptop.store.change.IterationPatch;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Locale;

/** One whole session as JSON: the fields of the list and everything behind them. */
final class ShowJson extends SessionJson {
    ShowJson(Printer printer) {
        super(printer);
    }

    /** Writes one; {@code asks} are its open questions. */
    void write(SessionCatalog.Read read, List<Iteration> iterations, List<Ask> asks) throws IOException {
        Session session = read.session();
        IterationPatch patches = new IterationPatch(session, new GitDiff());
        object(json -> {
            summary(json, new SessionRow(session.summary(), read.judgement()));
            body(json, "prompt", session.prompt());
            text(json, "summary", session.summary().ending().detail());
            evidence(json, read.judgement().evidence());
            gates(json, session.gates());
            events(json, session.events());
            json.writeArrayFieldStart("iterations_detail");
            for (Iteration iteration : iterations) {
                iteration(json, iteration, patches);
            }
            json.writeEndArray();
            AskJson.decisions(json, session.decisions());
            AskJson.asks(json, asks);
        });
    }

    private static void evidence(JsonGenerator json, List<Evidence> evidence) throws IOException {
        json.writeArrayFieldStart("evidence");
        for (Evidence signal : evidence) {
            json.writeStartObject();
            json.writeStringField("family", signal.family().word());
            json.writeStringField("signal", signal.signal());
            json.writeStringField("value", signal.value());
            json.writeStringField("limit", signal.limit());
            json.writeBooleanField("counts", signal.counts());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void gates(JsonGenerator json, List<Gate> gates) throws IOException {
        json.writeArrayFieldStart("gates");
        for (Gate gate : gates) {
            json.writeStartObject();
            json.writeStringField("gate", gate.name());
            instant(json, "requested_at", gate.requestedAt());
            text(json, "summary", gate.summary());
            text(json, "decision", gate.decision());
            instant(json, "decided_at", gate.decidedAt());
            text(json, "decided_by", gate.decidedBy());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void events(JsonGenerator json, List<Event> events) throws IOException {
        json.writeArrayFieldStart("events");
        for (Event event : events) {
            json.writeStartObject();
            instant(json, "at", event.at());
            json.writeStringField("kind", event.kind().name().toLowerCase(Locale.ROOT));
            json.writeStringField("text", event.text());
            if (event.raw().isEmpty()) {
                json.writeNullField("raw");
            } else {
                found(json, "raw", event.raw());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void iteration(JsonGenerator json, Iteration iteration, IterationPatch patches) throws IOException {
        json.writeStartObject();
        json.writeNumberField("number", iteration.number());
        text(json, "label", iteration.label());
        instant(json, "started_at", iteration.startedAt());
        instant(json, "ended_at", iteration.endedAt());
        number(json, "duration_secs", iteration.durationSecs());
        text(
                json,
                "verdict",
                iteration.verdict() == Verdict.NONE ? "" : iteration.verdict().word());
        text(json, "verdict_word", iteration.verdictWord());
        body(json, "feedback", iteration.feedback());
        body(json, "actor_output", iteration.output());
        body(json, "actor_stderr", iteration.errors());
        number(json, "exit_code", iteration.exitCode());
        changes(json, iteration.changes());
        patch(json, "diff", patches.own(iteration.number()));
        patch(json, "diff_so_far", patches.soFar(iteration.number()));
        json.writeArrayFieldStart("repeats");
        for (int earlier : iteration.repeats()) {
            json.writeNumber(earlier);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("messages");
        for (Message message : iteration.messages()) {
            json.writeStartObject();
            instant(json, "at", message.at());
            json.writeStringField("who", message.who());
            body(json, "text", message.text());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void patch(JsonGenerator json, String name, IterationPatch.Answer answer) throws IOException {
        Patch patch = answer.patch();
        text(json, name, answer.reason().isEmpty() ? PatchText.of(patch) : "");
    }

    private static void body(JsonGenerator json, String name, Body body) throws IOException {
        if (body.isEmpty()) {
            json.writeNullField(name);
            return;
        }
        json.writeFieldName(name);
        try (Reader text = BodyReader.open(body)) {
            json.writeString(text, -1);
        }
    }
}
