package dev.looptop.format.claudecode;

import dev.looptop.format.transcript.Account;
import dev.looptop.format.transcript.TranscriptLines;
import dev.looptop.format.transcript.Utterance;
import dev.looptop.json.JsonValue;
import dev.looptop.model.Ending;
import dev.looptop.model.Outcome;
import java.time.Instant;
import java.util.Optional;

/** The lines of one transcript of Claude Code. */
final class ClaudeCodeLines implements TranscriptLines {
    private final Account account = new Account();
    private final ClaudeUsage usage = new ClaudeUsage();
    private final ClaudePrompts prompts = new ClaudePrompts(account);
    private final boolean agent;

    /** With {@code agent} the whole transcript is a sub-agent's, so that its lines are no asides. */
    ClaudeCodeLines(boolean agent) {
        this.agent = agent;
    }

    @Override
    public Account account() {
        return account;
    }

    @Override
    public void take(JsonValue line) {
        Optional<Instant> at = line.at("timestamp").instant();
        account.directory(line.at("cwd").text(4096));
        account.branch(at, line.at("gitBranch").text());
        account.parent(line.at("forkedFrom", "sessionId").text());
        if (agent) {
            account.parent(line.at("sessionId").text());
        }
        boolean aside = line.at("isSidechain").isTrue() && !agent;
        switch (line.at("type").text()) {
            case "user" -> user(at, line, aside);
            case "assistant" -> assistant(at, line, aside);
            case "result" -> result(at, line);
            case "system" -> system(at, line);
            case "custom-title" -> account.title(line.at("customTitle").line());
            case "ai-title" -> account.title(line.at("aiTitle").line());
            default -> account.noted(at, ClaudeWords.ofRecord(line));
        }
    }

    private void user(Optional<Instant> at, JsonValue line, boolean aside) {
        JsonValue content = line.at("message", "content");
        if (content.isText()) {
            prompts.text(at, line, content, aside);
            return;
        }
        long answers = content.items().stream()
                .filter(block -> block.at("type").text().equals("tool_result"))
                .count();
        JsonValue beside = answers == 1 ? line.at("toolUseResult") : JsonValue.MISSING;
        for (JsonValue block : content.items()) {
            if (block.at("type").text().equals("tool_result")) {
                ToolResult.add(account, at, block, beside);
            }
        }
        prompts.blocks(at, line, aside);
    }

    private void assistant(Optional<Instant> at, JsonValue line, boolean aside) {
        prompts.settle();
        JsonValue message = line.at("message");
        account.model(message.at("model").text());
        if (message.at("content").isText()) {
            spoken(at, message.at("content"), aside);
        }
        for (JsonValue block : message.at("content").items()) {
            switch (block.at("type").text()) {
                case "text" -> spoken(at, block.at("text"), aside);
                case "thinking" -> account.said(at, Utterance.Role.THINKING, block.at("thinking"));
                case "redacted_thinking" -> account.noted(at, "thinking that is not shown");
                case "tool_use", "server_tool_use", "mcp_tool_use" ->
                    account.called(at, block.at("id").text(), block.at("name").text(), block.at("input"));
                case "web_search_tool_result", "mcp_tool_result", "code_execution_tool_result" ->
                    ToolResult.add(account, at, block, JsonValue.MISSING);
                default -> account.noted(at, "assistant: " + ClaudeWords.ofBlock(block));
            }
        }
        usage.said(line);
        usage.tell(account);
    }

    private void spoken(Optional<Instant> at, JsonValue text, boolean aside) {
        if (aside) {
            account.noted(at, "sub-agent: " + text.line());
        } else {
            account.said(at, Utterance.Role.ASSISTANT, text);
        }
    }

    private void system(Optional<Instant> at, JsonValue line) {
        account.model(line.at("model").text());
        String kind = line.at("subtype").text();
        if (kind.equals("api_error")) {
            account.add(new Utterance.Failed(at, "api error: " + ClaudeWords.ofError(line)));
        } else if (line.at("content").hasWords()) {
            account.said(at, Utterance.Role.SYSTEM, line.at("content"));
        } else {
            account.noted(at, "system: " + kind);
        }
    }

    /** The last line of a run without a person; its figures are those of the whole run. */
    private void result(Optional<Instant> at, JsonValue line) {
        String kind = line.at("subtype").text();
        account.noted(at, "result: " + kind);
        usage.closed(line);
        usage.tell(account);
        boolean failed = line.at("is_error").isTrue() || kind.startsWith("error");
        Outcome outcome =
                kind.equals("error_max_turns") ? Outcome.MAX_ITERATIONS : failed ? Outcome.FAILED : Outcome.SUCCESS;
        account.ended(new Ending(outcome, kind, line.at("result").line()));
    }
}
