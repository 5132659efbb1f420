package dev.looptop.format.claudecode;

import dev.looptop.format.transcript.Account;
import dev.looptop.format.transcript.Utterance;
import dev.looptop.json.JsonValue;
import dev.looptop.model.Body;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells what a person typed from what Claude Code puts into user lines by itself: reminders, context, output of local
 * commands. A slash command is a turn unless the program answers it itself, which only the next line tells.
 */
final class ClaudePrompts {
    private static final List<String> COMMAND = List.of("<command-name>", "<command-message>");
    private static final List<String> LOCAL = List.of("<local-command-stdout>", "<local-command-stderr>");
    private static final List<String> CONTEXT = List.of(
            "<system-reminder>",
            "<local-command-caveat>",
            "Caveat: The messages below were generated",
            "<task-notification>",
            "<ide_",
            "<bash-input>",
            "<bash-stdout>",
            "<bash-stderr>",
            "<user-memory-input>",
            "<teammate-message");
    private static final String INTERRUPTED = "[Request interrupted";

    private final Account account;
    private Optional<Utterance.Said> command = Optional.empty();

    ClaudePrompts(Account account) {
        this.account = account;
    }

    /** A slash command that was not answered by the program itself was meant for the assistant. */
    void settle() {
        command.ifPresent(account::add);
        command = Optional.empty();
    }

    /** A line whose content is one text. */
    void text(Optional<Instant> at, JsonValue line, JsonValue text, boolean aside) {
        String start = text.text().stripLeading();
        if (aside) {
            account.noted(at, "sub-agent asked: " + text.line());
        } else if (starts(start, LOCAL)) {
            command.ifPresent(typed -> account.noted(typed.at(), typed.first()));
            command = Optional.empty();
            account.said(at, Utterance.Role.SYSTEM, text);
        } else if (starts(start, COMMAND)) {
            settle();
            command = Optional.of(
                    new Utterance.Said(at, Utterance.Role.USER, ClaudeWords.ofCommand(text.text(4096)), text.body()));
        } else if (start.startsWith(INTERRUPTED)) {
            settle();
            account.add(new Utterance.Interrupted(at, text.line()));
        } else if (isContext(line, start)) {
            account.said(at, Utterance.Role.SYSTEM, text);
        } else {
            settle();
            account.said(at, Utterance.Role.USER, text);
        }
    }

    /** A line whose content is blocks: the first text that a person can have typed is the turn. */
    void blocks(Optional<Instant> at, JsonValue line, boolean aside) {
        List<JsonValue> texts = line.at("message", "content").items().stream()
                .filter(block -> !block.at("type").text().equals("tool_result"))
                .map(block -> block.at("text"))
                .filter(JsonValue::hasWords)
                .toList();
        Optional<JsonValue> typed = texts.stream()
                .filter(text -> !isContext(line, text.text().stripLeading()))
                .findFirst();
        for (JsonValue text : texts) {
            if (typed.isPresent() && typed.get() != text) {
                account.said(at, Utterance.Role.SYSTEM, text);
            } else {
                text(at, line, text, aside);
            }
        }
        long others = line.at("message", "content").items().stream()
                .filter(block -> Stream.of("image", "document")
                        .anyMatch(kind -> kind.equals(block.at("type").text())))
                .count();
        if (others > 0) {
            attached(at, others, texts.isEmpty() && !aside && !line.at("isMeta").isTrue());
        }
    }

    private void attached(Optional<Instant> at, long count, boolean alone) {
        String words = count == 1 ? "(an image or document)" : "(" + count + " images or documents)";
        if (alone) {
            settle();
            account.add(new Utterance.Said(at, Utterance.Role.USER, words, Body.of(words)));
        } else {
            account.noted(at, "user: " + words);
        }
    }

    private static boolean isContext(JsonValue line, String start) {
        return line.at("isMeta").isTrue()
                || line.at("isCompactSummary").isTrue()
                || line.at("isVisibleInTranscriptOnly").isTrue()
                || starts(start, CONTEXT);
    }

    private static boolean starts(String text, List<String> marks) {
        return marks.stream().anyMatch(text::startsWith);
    }
}
