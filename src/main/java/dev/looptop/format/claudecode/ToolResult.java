package dev.looptop.format.claudecode;

import dev.looptop.format.transcript.Account;
import dev.looptop.format.transcript.TextBlocks;
import dev.looptop.format.transcript.ToolPatch;
import dev.looptop.format.transcript.Utterance;
import dev.looptop.json.JsonValue;
import dev.looptop.model.Body;
import java.time.Instant;
import java.util.Optional;

/** What a tool answered, with the patch that Claude Code records beside it. */
final class ToolResult {
    private ToolResult() {}

    static void add(Account account, Optional<Instant> at, JsonValue block, JsonValue beside) {
        Body patch = ToolPatch.reported(beside, account.directory());
        Body output = TextBlocks.joined(block.at("content"));
        account.add(new Utterance.Returned(
                at, block.at("tool_use_id").text(), output, block.at("is_error").isTrue(), patch));
        TextBlocks.beyond(block.at("content")).forEach(text -> account.noted(at, "tool: " + text.line()));
    }
}
