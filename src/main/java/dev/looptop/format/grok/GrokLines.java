package dev.looptop.format.grok;

import dev.looptop.format.transcript.Account;
import dev.looptop.format.transcript.TextBlocks;
import dev.looptop.format.transcript.TranscriptLines;
import dev.looptop.format.transcript.Utterance;
import dev.looptop.json.JsonValue;
import dev.looptop.model.Ending;
import dev.looptop.model.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The lines of one stream of Grok. */
final class GrokLines implements TranscriptLines {
    private static final Set<String> OPEN = Set.of("", "pending", "in_progress", "running");
    private static final List<String> COUNTED =
            List.of("input_tokens", "output_tokens", "cache_read_input_tokens", "cache_creation_input_tokens");

    private final Account account = new Account();

    @Override
    public Account account() {
        return account;
    }

    @Override
    public void take(JsonValue line) {
        Optional<Instant> at = line.at("timestamp").instant();
        account.directory(line.at("cwd").text(4096));
        switch (line.at("type").text()) {
            case "available_commands" ->
                account.noted(at, line.at("commands").items().size() + " commands are available");
            case "user", "prompt" -> spoken(at, Utterance.Role.USER, line);
            case "thought" -> spoken(at, Utterance.Role.THINKING, line);
            case "text" -> spoken(at, Utterance.Role.ASSISTANT, line);
            case "tool_call" ->
                account.called(
                        at,
                        line.at("toolCallId").text(),
                        line.any("toolName", "title", "kind").text(),
                        line.at("rawInput"));
            case "tool_call_update" -> updated(at, line);
            // A running figure that the end repeats.
            case "usage" -> tokens(line);
            case "end" -> end(at, line);
            case "error" ->
                account.add(new Utterance.Failed(
                        at, "error: " + line.any("message", "content").line()));
            default -> account.noted(at, unknown(line));
        }
    }

    private static String unknown(JsonValue line) {
        String type = line.at("type").text();
        String said = line.any("content", "message", "text").line();
        return (type.isEmpty() ? "event without a type" : type) + (said.isEmpty() ? "" : ": " + said);
    }

    private void spoken(Optional<Instant> at, Utterance.Role role, JsonValue line) {
        TextBlocks.texts(line.any("content", "text")).forEach(text -> account.said(at, role, text));
    }

    private void updated(Optional<Instant> at, JsonValue line) {
        String status = line.at("status").text();
        if (OPEN.contains(status)) {
            return;
        }
        JsonValue raw = line.at("rawOutput");
        JsonValue text = raw.isObject() ? raw.any("output_for_prompt", "output") : raw;
        boolean failed =
                raw.at("exit_code").number().orElse(0) != 0 || status.equals("failed") || status.equals("cancelled");
        JsonValue shown = text.isThere() ? text : line.at("content");
        account.add(new Utterance.Returned(at, line.at("toolCallId").text(), TextBlocks.joined(shown), failed));
    }

    private void tokens(JsonValue usage) {
        long sum = COUNTED.stream()
                .mapToLong(name -> usage.at(name).count().orElse(0))
                .sum();
        if (sum > 0) {
            account.tokens(sum);
        }
    }

    private void end(Optional<Instant> at, JsonValue line) {
        line.at("modelUsage").fields().keySet().forEach(account::model);
        tokens(line.at("usage"));
        if (line.at("total_cost_usd").number().isPresent()) {
            account.cost(line.at("total_cost_usd").number().getAsDouble());
        }
        String reason = line.any("stopReason", "stop_reason").line();
        account.noted(at, "end" + (reason.isEmpty() ? "" : ": " + reason));
        account.ended(new Ending(outcome(reason), reason.isEmpty() ? "end" : reason, ""));
    }

    /** An end without a reason is one that nothing went wrong with; a reason that is not known stays its own word. */
    private static Outcome outcome(String reason) {
        String word = reason.toLowerCase(Locale.ROOT).replace("_", "");
        if (word.startsWith("cancel")) {
            return Outcome.INTERRUPTED;
        }
        return word.isEmpty() || word.equals("endturn") ? Outcome.SUCCESS : Outcome.UNKNOWN;
    }
}
