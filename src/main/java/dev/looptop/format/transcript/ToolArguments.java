package dev.looptop.format.transcript;

import dev.looptop.json.JsonValue;
import java.util.List;
import java.util.Map;

/** The arguments of a tool call in one line for a person, what it is about first. */
public final class ToolArguments {
    private static final List<String> MAIN = List.of(
            "command",
            "cmd",
            "file_path",
            "path",
            "notebook_path",
            "pattern",
            "query",
            "url",
            "description",
            "prompt",
            "chars");
    private static final int LONGEST = 400;
    private static final int LONGEST_VALUE = 120;

    private ToolArguments() {}

    /**
     * The line, at most 400 characters; when that is not all, a number behind them still tells different arguments
     * apart.
     */
    public static String of(JsonValue input) {
        StringBuilder line = new StringBuilder();
        if (input.isObject()) {
            String main = MAIN.stream()
                    .filter(name -> input.at(name).isThere())
                    .findFirst()
                    .orElse("");
            line.append(said(input.at(main)));
            for (Map.Entry<String, JsonValue> field : input.fields().entrySet()) {
                if (!field.getKey().equals(main) && line.length() <= LONGEST) {
                    String value = JsonValue.cut(said(field.getValue()), LONGEST_VALUE);
                    line.append(' ').append(field.getKey()).append('=').append(value);
                }
            }
        } else {
            line.append(said(input));
        }
        String all = line.toString().strip();
        boolean complete = all.length() <= LONGEST && print(input) == 0;
        return complete
                ? all
                : JsonValue.cut(all, LONGEST) + " #" + Integer.toHexString(all.hashCode() * 31 + print(input));
    }

    /** Zero when every text is short enough to stand in the line; else a print of all of them. */
    private static int print(JsonValue value) {
        if (value.isText()) {
            String text = value.text();
            boolean all = text.length() <= LONGEST_VALUE && value.body().isInline();
            return all
                    ? 0
                    : 1 + 31 * text.hashCode() + Long.hashCode(value.body().length()) * 7;
        }
        int print = 0;
        for (JsonValue item : value.items()) {
            print = print * 31 + print(item);
        }
        for (JsonValue field : value.fields().values()) {
            print = print * 31 + print(field);
        }
        return print;
    }

    private static String said(JsonValue value) {
        if (value.isList()) {
            List<String> words =
                    value.items().stream().limit(20).map(ToolArguments::said).toList();
            return String.join(" ", words);
        }
        if (value.isObject()) {
            return String.join(",", value.fields().keySet());
        }
        return JsonValue.cut(value.text().replace('\n', ' ').strip(), LONGEST);
    }
}
