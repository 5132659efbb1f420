package dev.looptop.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.looptop.model.Decision;
import dev.looptop.model.act.Answer;
import dev.looptop.model.act.Ask;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** What waits for a person, and what lies ready, as JSON. */
final class AskJson {
    private AskJson() {}

    static void decisions(JsonGenerator json, List<Decision> decisions) throws IOException {
        json.writeArrayFieldStart("decisions");
        for (Decision decision : decisions) {
            json.writeStartObject();
            json.writeStringField("gate", decision.gate());
            json.writeStringField("decision", decision.answer());
            SessionJson.instant(json, "at", decision.at());
            SessionJson.text(json, "source", decision.source());
            json.writeBooleanField("taken", decision.taken());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void asks(JsonGenerator json, List<Ask> asks) throws IOException {
        json.writeArrayFieldStart("asks");
        for (Ask ask : asks) {
            json.writeStartObject();
            json.writeStringField("kind", ask.kind().name().toLowerCase(Locale.ROOT));
            json.writeStringField("request", ask.request());
            SessionJson.instant(json, "asked_at", ask.askedAt());
            SessionJson.text(json, "summary", ask.summary());
            json.writeStringField(
                    "listener",
                    ask.listener().polled().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            SessionJson.instant(json, "until", ask.listener().until());
            SessionJson.text(json, "said", ask.listener().words());
            json.writeArrayFieldStart("commands");
            for (Answer answer : ask.answers()) {
                json.writeString(ask.command(answer));
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
