package dev.looptop.format.gptmelog;

import dev.looptop.format.transcript.Account;
import dev.looptop.format.transcript.TextBlocks;
import dev.looptop.format.transcript.TranscriptLines;
import dev.looptop.format.transcript.Utterance;
import dev.looptop.json.JsonValue;
import dev.looptop.json.Timestamps;
import dev.looptop.model.Body;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The lines of one conversation. Results name no call: they come in the order of the calls (gptme's own way). */
final class GptmeLines implements TranscriptLines {
    private static final int LONGEST = 256 * 1024;
    private static final List<String> NOISE = List.of(
            "<system_warning>",
            "<system_info>",
            "<workspace-agents-warning>",
            "<budget:",
            "# Relevant Lessons",
            "Shellcheck found potential issues",
            "[Summarized previous tool outputs]");
    private static final List<String> FLAT =
            List.of("input_tokens", "output_tokens", "cache_read_tokens", "cache_creation_tokens");

    private final Account account = new Account();
    private final ZoneId zone;
    private final Deque<String> waiting = new ArrayDeque<>();
    private int calls;
    private long tokens;
    private double cost;

    GptmeLines(Settings settings, ZoneId zone) {
        this.zone = zone;
        account.directory(settings.workspace());
        account.model(settings.model());
    }

    @Override
    public Account account() {
        return account;
    }

    @Override
    public void take(JsonValue line) {
        Optional<Instant> at = moment(line.at("timestamp"));
        switch (line.at("role").text()) {
            case "user" -> user(at, line.at("content"));
            case "assistant" -> {
                assistant(at, line.at("content"));
                usage(line.at("metadata"));
            }
            case "system", "tool" -> system(at, line);
            default -> account.noted(at, unknown(line));
        }
    }

    private static String unknown(JsonValue line) {
        String role = line.at("role").text();
        return (role.isEmpty() ? "message without a role" : role) + ": "
                + line.at("content").line();
    }

    private Optional<Instant> moment(JsonValue timestamp) {
        return timestamp.instant().or(() -> Timestamps.local(timestamp.text(), zone));
    }

    private void user(Optional<Instant> at, JsonValue content) {
        waiting.clear();
        Body text = TextBlocks.joined(content);
        List<JsonValue> texts = TextBlocks.texts(content);
        if (!text.isEmpty()) {
            String first = texts.isEmpty() ? "(no text)" : texts.get(0).line();
            account.add(new Utterance.Said(at, Utterance.Role.USER, first, text));
        }
        TextBlocks.beyond(content).forEach(more -> account.noted(at, "user: " + more.line()));
    }

    private void assistant(Optional<Instant> at, JsonValue content) {
        while (!waiting.isEmpty()) {
            account.add(new Utterance.Unanswered(at, waiting.poll()));
        }
        for (JsonValue text : TextBlocks.texts(content)) {
            spoken(at, text);
        }
    }

    private void spoken(Optional<Instant> at, JsonValue text) {
        String all = text.text(LONGEST);
        List<TextCall> found = TextCall.in(all);
        StringBuilder prose = new StringBuilder();
        int from = 0;
        for (TextCall call : found) {
            prose.append(all, from, call.from());
            from = call.to();
        }
        prose.append(all, from, all.length());
        if (!prose.toString().isBlank()) {
            account.add(
                    new Utterance.Said(at, Utterance.Role.ASSISTANT, JsonValue.line(prose.toString()), text.body()));
        }
        for (TextCall call : found) {
            String id = "call " + calls++;
            waiting.add(id);
            account.called(at, id, call.tool(), call.input());
        }
    }

    private void system(Optional<Instant> at, JsonValue line) {
        JsonValue content = line.at("content");
        String start = TextBlocks.texts(content).stream()
                .findFirst()
                .map(JsonValue::text)
                .orElse("");
        boolean aside = line.at("pinned").isTrue() || NOISE.stream().anyMatch(start::startsWith);
        if (aside || waiting.isEmpty()) {
            TextBlocks.texts(content).forEach(text -> account.said(at, Utterance.Role.SYSTEM, text));
            return;
        }
        account.add(new Utterance.Returned(at, waiting.poll(), TextBlocks.joined(content), failed(start)));
        TextBlocks.beyond(content).forEach(text -> account.noted(at, "tool: " + text.line()));
    }

    /** gptme-sessions' rule of what an error is; gptme itself marks none. */
    private static boolean failed(String text) {
        if (text.startsWith("Ran command:")) {
            return false;
        }
        String start = text.substring(0, Math.min(100, text.length()));
        String first = start.substring(0, Math.min(80, start.length())).toLowerCase(Locale.ROOT);
        return text.startsWith("Error") || start.contains("Error during execution:") || first.contains("error:");
    }

    private void usage(JsonValue metadata) {
        account.model(metadata.at("model").text());
        JsonValue usage = metadata.at("usage").isObject() ? metadata.at("usage") : metadata;
        boolean counted = FLAT.stream().anyMatch(name -> usage.at(name).count().isPresent());
        if (counted) {
            tokens += FLAT.stream()
                    .mapToLong(name -> usage.at(name).count().orElse(0))
                    .sum();
            account.tokens(tokens);
        }
        if (metadata.at("cost").number().isPresent()) {
            cost += metadata.at("cost").number().getAsDouble();
            account.cost(cost);
        }
    }
}
