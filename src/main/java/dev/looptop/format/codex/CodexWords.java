package dev.looptop.format.codex;

import dev.looptop.json.JsonValue;
import java.util.List;

/** One line for what Codex records beside the conversation, known kinds and unknown ones. */
final class CodexWords {
    private static final List<String> TELLING =
            List.of("message", "reason", "text", "last_agent_message", "review", "query", "status", "path");

    private CodexWords() {}

    static String of(JsonValue type, JsonValue payload) {
        String what =
                type.text().isEmpty() ? "record without a type" : type.text().replace('_', ' ');
        for (String name : TELLING) {
            String said = payload.at(name).line();
            if (!said.isEmpty()) {
                return what + ": " + said;
            }
        }
        return what;
    }

    static String search(JsonValue item) {
        JsonValue action = item.at("action");
        return action.any("query", "url", "pattern", "type").line();
    }
}
