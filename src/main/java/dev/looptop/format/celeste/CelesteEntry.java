package dev.looptop.format.celeste;

import dev.looptop.format.transcript.Utterance;
import dev.looptop.json.JsonLine;
import dev.looptop.json.Timestamps;
import dev.looptop.model.Body;
import dev.looptop.tail.TailLine;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One line of a log, by the rules of celeste's own reader (formats/celeste.md, section 4): names match whatever their
 * case, {@code null} and {@code {}} count as empty entries, a missing moment is none, a wrong one rejects the line.
 *
 * @param reason why the line is no entry, empty when it is one
 */
record CelesteEntry(
        String type, Body content, String text, String toolName, String toolId, Optional<Instant> at, String reason) {
    /** The longest line that celeste itself can read, in bytes. */
    static final int LONGEST = 1_048_575;

    private static final CelesteEntry EMPTY = new CelesteEntry("", Body.NONE, "", "", "", Optional.empty(), "");

    static CelesteEntry read(TailLine line) throws IOException {
        if (line.length() < 64 && line.text(64).strip().equals("null")) {
            return EMPTY;
        }
        JsonLine.Outcome outcome = JsonLine.read(line);
        if (outcome.line().isEmpty()) {
            return rejected(outcome.reason());
        }
        JsonLine json = outcome.line().get().lowerCased();
        for (String name : List.of("type", "content", "role", "tool_name", "tool_id", "timestamp")) {
            if (json.isNoText(name)) {
                return rejected(name + " is not a text");
            }
        }
        Optional<Instant> at = Timestamps.parse(json.text("timestamp"));
        if (json.has("timestamp") && at.isEmpty()) {
            return rejected("the timestamp is none");
        }
        return new CelesteEntry(
                json.text("type"),
                json.body("content"),
                json.text("content"),
                json.text("tool_name"),
                json.text("tool_id"),
                at,
                "");
    }

    private static CelesteEntry rejected(String reason) {
        return new CelesteEntry("", Body.NONE, "", "", "", Optional.empty(), reason);
    }

    boolean counts() {
        return reason.isEmpty();
    }

    /** The entry in the words that all conversations share. */
    Utterance utterance() {
        return switch (type) {
            case "user" -> new Utterance.Said(at, Utterance.Role.USER, CelesteTitle.of(text), content);
            case "assistant" -> new Utterance.Said(at, Utterance.Role.ASSISTANT, firstLine(), content);
            case "system" -> new Utterance.Said(at, Utterance.Role.SYSTEM, firstLine(), content);
            case "tool_call" ->
                new Utterance.Called(at, toolId, toolName.isEmpty() ? "tool" : toolName, text, Body.NONE);
            case "tool_result" -> new Utterance.Returned(at, toolId, content, false);
            default -> new Utterance.Noted(at, type.isEmpty() ? "(empty entry)" : type + ": " + firstLine());
        };
    }

    private String firstLine() {
        return text.strip().lines().findFirst().orElse("");
    }
}
