package dev.looptop.format.copilot;

import dev.looptop.format.transcript.Account;
import dev.looptop.format.transcript.TextBlocks;
import dev.looptop.format.transcript.TranscriptLines;
import dev.looptop.format.transcript.Utterance;
import dev.looptop.json.JsonTree;
import dev.looptop.json.JsonValue;
import dev.looptop.model.Body;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The lines of one transcript of Copilot. */
final class CopilotLines implements TranscriptLines {
    private static final int LONGEST_ARGUMENTS = 256 * 1024;
    private static final int REMEMBERED = 1024;

    private final Account account = new Account();
    private final Map<String, String> announced = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > REMEMBERED;
        }
    };
    private long output;

    @Override
    public Account account() {
        return account;
    }

    @Override
    public void take(JsonValue line) {
        Optional<Instant> at = line.at("timestamp").instant();
        JsonValue data = line.at("data");
        switch (line.at("type").text()) {
            case "session.start", "session.resume" -> start(at, data);
            case "session.model_change" -> {
                account.model(data.at("newModel").text());
                account.noted(at, "model " + data.at("newModel").line());
            }
            case "system.message" -> spoken(at, Utterance.Role.SYSTEM, data);
            case "user.message" -> spoken(at, Utterance.Role.USER, data);
            case "assistant.message" -> assistant(at, data);
            case "assistant.reasoning" -> spoken(at, Utterance.Role.THINKING, data);
            // Brackets around what is told between them.
            case "assistant.turn_start", "assistant.turn_end" -> {}
            case "tool.execution_start" -> started(at, data);
            case "tool.execution_complete" -> completed(at, data);
            case "session.error" ->
                account.add(new Utterance.Failed(
                        at,
                        "error: " + data.at("errorType").line() + ": "
                                + data.at("message").line()));
            default -> account.noted(at, unknown(line));
        }
    }

    private static String unknown(JsonValue line) {
        String type = line.at("type").text();
        String said = line.at("data")
                .any("message", "content", "text", "reason", "title")
                .line();
        return (type.isEmpty() ? "event without a type" : type) + (said.isEmpty() ? "" : ": " + said);
    }

    private void start(Optional<Instant> at, JsonValue data) {
        account.directory(data.at("context", "cwd").text(4096));
        account.branch(at, data.at("context", "branch").text());
        account.model(data.at("selectedModel").text());
        account.noted(at, "session of copilot " + data.at("copilotVersion").line());
    }

    /** Versions write {@code content}, {@code text} or both. */
    private void spoken(Optional<Instant> at, Utterance.Role role, JsonValue data) {
        JsonValue content = data.at("content");
        JsonValue text = data.at("text");
        boolean both = content.hasWords() && text.hasWords() && !content.text().equals(text.text());
        account.said(at, role, content.hasWords() ? content : text);
        if (both && role == Utterance.Role.USER) {
            account.noted(at, "user: " + text.line());
        } else if (both) {
            account.said(at, role, text);
        }
        if (content.isList()) {
            TextBlocks.texts(content).forEach(block -> account.said(at, role, block));
        }
    }

    private void assistant(Optional<Instant> at, JsonValue data) {
        account.said(at, Utterance.Role.THINKING, data.at("reasoningText"));
        spoken(at, Utterance.Role.ASSISTANT, data);
        for (JsonValue request : data.at("toolRequests").items()) {
            called(at, request, request.at("name").text());
        }
        account.model(data.at("model").text());
        if (data.at("outputTokens").count().isPresent()) {
            output += data.at("outputTokens").count().getAsLong();
            account.tokens(output);
        }
    }

    private void called(Optional<Instant> at, JsonValue call, String tool) {
        String id = call.at("toolCallId").text();
        announced.put(id, tool);
        JsonValue input = call.at("arguments");
        JsonValue parsed = input.isText() ? JsonTree.ofText(input.text(LONGEST_ARGUMENTS)) : input;
        account.called(at, id, tool, parsed.isThere() ? parsed : input);
    }

    /** A call is usually announced by the message; one that was not begins here. */
    private void started(Optional<Instant> at, JsonValue data) {
        if (!announced.containsKey(data.at("toolCallId").text())) {
            called(at, data, data.at("toolName").text());
        }
    }

    private void completed(Optional<Instant> at, JsonValue data) {
        JsonValue result = data.at("result");
        JsonValue error = data.at("error");
        JsonValue text = result.isObject() ? result.any("content", "detailedContent") : result;
        Body shown = text.isThere()
                ? TextBlocks.joined(text)
                : error.isObject() ? error.at("message").body() : error.body();
        account.add(new Utterance.Returned(
                at, data.at("toolCallId").text(), shown, data.at("success").isFalse()));
    }
}
