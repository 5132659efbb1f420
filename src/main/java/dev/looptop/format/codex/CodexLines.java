package dev.looptop.format.codex;

import dev.looptop.format.transcript.Account;
import dev.looptop.format.transcript.TextBlocks;
import dev.looptop.format.transcript.TranscriptLines;
import dev.looptop.format.transcript.Utterance;
import dev.looptop.json.JsonTree;
import dev.looptop.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The lines of one rollout. */
final class CodexLines implements TranscriptLines {
    private static final int LONGEST_ARGUMENTS = 256 * 1024;
    private static final List<String> CONTEXT = List.of(
            "<environment_context>",
            "<user_instructions>",
            "<permissions instructions>",
            "<turn_aborted>",
            "<skill>",
            "<skills_instructions>",
            "<user_shell_command>",
            "<subagent_notification>",
            "<INSTRUCTIONS>",
            "# AGENTS.md instructions");

    private final Account account = new Account();
    private final Echoes echoes = new Echoes();

    @Override
    public Account account() {
        return account;
    }

    @Override
    public void take(JsonValue line) {
        Optional<Instant> at = line.at("timestamp").instant();
        JsonValue payload = line.at("payload");
        switch (line.at("type").text()) {
            case "session_meta" -> meta(at, payload);
            case "turn_context" -> {
                account.model(payload.at("model").text());
                account.directory(payload.at("cwd").text(4096));
            }
            case "response_item" -> item(at, payload);
            case "event_msg" -> event(at, payload);
            case "compacted" ->
                account.noted(at, "context compacted: " + payload.at("message").line());
            default -> account.noted(at, CodexWords.of(line.at("type"), payload));
        }
    }

    private void meta(Optional<Instant> at, JsonValue payload) {
        account.directory(payload.at("cwd").text(4096));
        account.model(payload.at("model").text());
        account.branch(at, payload.at("git", "branch").text());
        account.parent(payload.at("forked_from_id").text());
        JsonValue spawned = payload.at("source", "subagent").at("thread_spawn");
        account.parent(spawned.at("parent_thread_id").text());
        String program = payload.at("originator").text();
        account.noted(at, "session of " + (program.isEmpty() ? "codex" : program));
    }

    private void item(Optional<Instant> at, JsonValue item) {
        switch (item.at("type").text()) {
            case "message" -> message(at, item);
            case "reasoning" -> {
                JsonValue words = item.at("content").isList() ? item.at("content") : item.at("summary");
                for (JsonValue text : TextBlocks.texts(words)) {
                    said(at, Utterance.Role.THINKING, text, Echoes.Origin.ITEM);
                }
            }
            case "function_call" ->
                account.called(at, id(item), item.at("name").text(), arguments(item.at("arguments")));
            case "custom_tool_call" ->
                account.called(at, id(item), item.at("name").text(), item.at("input"));
            case "local_shell_call" -> account.called(at, id(item), "shell", item.at("action"));
            case "function_call_output", "custom_tool_call_output", "local_shell_call_output" -> output(at, item);
            case "web_search_call" -> account.noted(at, "web search: " + CodexWords.search(item));
            default -> account.noted(at, CodexWords.of(item.at("type"), item));
        }
    }

    private static String id(JsonValue item) {
        return item.any("call_id", "id").text();
    }

    /** Arguments are JSON in a text; what is none stays the text. */
    private static JsonValue arguments(JsonValue text) {
        JsonValue parsed = text.isText() ? JsonTree.ofText(text.text(LONGEST_ARGUMENTS)) : text;
        return parsed.isThere() ? parsed : text;
    }

    private void message(Optional<Instant> at, JsonValue item) {
        Utterance.Role role = switch (item.at("role").text()) {
            case "user" -> Utterance.Role.USER;
            case "assistant" -> Utterance.Role.ASSISTANT;
            default -> Utterance.Role.SYSTEM;
        };
        boolean spoken = false;
        for (JsonValue text : TextBlocks.texts(item.at("content"))) {
            boolean context = role == Utterance.Role.USER && (spoken || isContext(text));
            if (context) {
                account.said(at, Utterance.Role.SYSTEM, text);
            } else {
                said(at, role, text, Echoes.Origin.ITEM);
                spoken |= role == Utterance.Role.USER;
            }
        }
        long images = item.at("content").items().stream()
                .filter(block -> block.at("type").text().equals("input_image"))
                .count();
        if (images > 0) {
            account.noted(at, images == 1 ? "(an image)" : "(" + images + " images)");
        }
    }

    private static boolean isContext(JsonValue text) {
        String start = text.text().stripLeading();
        return CONTEXT.stream().anyMatch(start::startsWith);
    }

    private void said(Optional<Instant> at, Utterance.Role role, JsonValue text, Echoes.Origin origin) {
        if (text.hasWords() && !echoes.isEcho(role, text, origin)) {
            account.said(at, role, text);
        }
    }

    private void output(Optional<Instant> at, JsonValue item) {
        JsonValue output = item.at("output");
        JsonValue content = output.isObject() ? output.any("content", "output") : output;
        boolean failed = CodexFailure.of(output);
        account.add(new Utterance.Returned(at, id(item), CodexFailure.shown(content), failed));
        TextBlocks.beyond(content).forEach(text -> account.noted(at, "tool: " + text.line()));
    }

    private void event(Optional<Instant> at, JsonValue event) {
        switch (event.at("type").text()) {
            case "user_message" -> {
                JsonValue text = event.at("message");
                if (!isContext(text)) {
                    said(at, Utterance.Role.USER, text, Echoes.Origin.EVENT);
                }
            }
            case "agent_message" -> said(at, Utterance.Role.ASSISTANT, event.at("message"), Echoes.Origin.EVENT);
            case "agent_reasoning", "agent_reasoning_raw_content" ->
                said(at, Utterance.Role.THINKING, event.at("text"), Echoes.Origin.EVENT);
            case "token_count" -> tokens(event.at("info", "total_token_usage"));
            case "turn_aborted" -> account.add(new Utterance.Interrupted(at, CodexWords.of(event.at("type"), event)));
            case "error", "stream_error" ->
                account.add(
                        new Utterance.Failed(at, "error: " + event.at("message").line()));
            default -> account.noted(at, CodexWords.of(event.at("type"), event));
        }
    }

    /** The running total; its input already counts what came from the cache. */
    private void tokens(JsonValue total) {
        if (total.isObject()) {
            long sum = total.at("input_tokens").count().orElse(0)
                    + total.at("output_tokens").count().orElse(0);
            account.tokens(total.at("total_tokens").count().orElse(sum));
        }
    }
}
