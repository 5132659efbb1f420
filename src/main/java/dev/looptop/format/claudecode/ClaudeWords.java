package dev.looptop.format.claudecode;

import dev.looptop.json.JsonValue;
import java.util.List;

/** One line for what Claude Code records beside the conversation, known kinds and unknown ones. */
final class ClaudeWords {
    private static final List<String> TELLING = List.of(
            "summary",
            "content",
            "permissionMode",
            "operation",
            "lastPrompt",
            "agentName",
            "prUrl",
            "mode",
            "message",
            "text",
            "title",
            "hookEvent");

    private ClaudeWords() {}

    static String ofRecord(JsonValue line) {
        String type = line.at("type").text();
        String what = type.isEmpty() ? "record without a type" : type.replace('-', ' ');
        String said = first(line);
        if (said.isEmpty()) {
            said = line.at("attachment").isObject()
                    ? line.at("attachment", "type").text()
                    : first(line.at("data"));
        }
        return said.isEmpty() ? what : what + ": " + said;
    }

    static String ofBlock(JsonValue block) {
        String type = block.at("type").text();
        return type.isEmpty() ? "block without a type" : type;
    }

    static String ofError(JsonValue line) {
        JsonValue error = line.at("error");
        String message = error.isText()
                ? error.line()
                : error.at("message").hasWords()
                        ? error.at("message").line()
                        : error.at("status").text();
        return message.isEmpty() ? line.at("content").line() : message;
    }

    /** A slash command as it was typed: {@code /name arguments}. */
    static String ofCommand(String text) {
        String name = between(text, "<command-name>", "</command-name>");
        String words = between(text, "<command-args>", "</command-args>");
        String typed = (name.isEmpty() ? between(text, "<command-message>", "</command-message>") : name) + " " + words;
        return typed.isBlank() ? JsonValue.line(text) : JsonValue.line(typed);
    }

    private static String between(String text, String open, String close) {
        int from = text.indexOf(open);
        int to = from < 0 ? -1 : text.indexOf(close, from);
        return to < 0 ? "" : text.substring(from + open.length(), to).strip();
    }

    private static String first(JsonValue value) {
        for (String name : TELLING) {
            String said = value.at(name).line();
            if (!said.isEmpty()) {
                return said;
            }
        }
        return "";
    }
}
