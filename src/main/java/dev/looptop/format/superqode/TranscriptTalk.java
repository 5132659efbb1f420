package dev.looptop.format.superqode;

import dev.looptop.format.transcript.Conversation;
import dev.looptop.format.transcript.Utterance;
import dev.looptop.json.JsonLine;
import dev.looptop.model.Body;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells the messages of a transcript as a conversation. */
final class TranscriptTalk {
    private final ZoneId zone;
    private final Conversation conversation = new Conversation();
    private final List<Open> open = new ArrayList<>();
    private int calls;

    /** A call without its result; results name their tool only, so the oldest call of that tool gets it. */
    private record Open(String call, String tool) {}

    TranscriptTalk(ZoneId zone) {
        this.zone = zone;
    }

    Conversation conversation() {
        return conversation;
    }

    void add(TranscriptLine line) {
        JsonLine fields = line.fields();
        Optional<Instant> at = LocalMoment.instant(fields.text("timestamp"), zone);
        Body content = fields.body("content");
        String first = StoredTalk.firstLine(fields.text("content"));
        String role = fields.text("role");
        switch (role) {
            case "user" -> {
                open.clear();
                conversation.add(new Utterance.Said(at, Utterance.Role.USER, first, content));
            }
            case "assistant" -> {
                conversation.add(new Utterance.Said(at, Utterance.Role.ASSISTANT, first, content));
                line.calls().forEach(call -> called(at, call));
            }
            case "system" -> conversation.add(new Utterance.Said(at, Utterance.Role.SYSTEM, first, content));
            case "tool" -> {
                Body result = content.isEmpty() ? fields.body("tool_result") : content;
                conversation.add(new Utterance.Returned(at, answered(fields.text("tool_name"), at), result, false));
            }
            default -> conversation.add(new Utterance.Noted(at, role + ": " + first));
        }
    }

    private void called(Optional<Instant> at, TranscriptLine.Call call) {
        String id = "call " + calls++;
        open.add(new Open(id, call.tool()));
        conversation.add(new Utterance.Called(at, id, call.tool(), call.arguments(), Body.NONE));
    }

    private String answered(String tool, Optional<Instant> at) {
        Optional<Open> call = open.stream()
                .filter(waiting -> waiting.tool().equals(tool))
                .findFirst()
                .or(() -> open.stream().filter(waiting -> tool.isEmpty()).findFirst());
        if (call.isEmpty()) {
            // A result without its call, as a rewound transcript may begin with, still names its tool.
            called(at, new TranscriptLine.Call(tool.isEmpty() ? "tool" : tool, ""));
            return open.remove(open.size() - 1).call();
        }
        open.remove(call.get());
        return call.get().call();
    }
}
