package dev.looptop.format.gptmelog;

import dev.looptop.json.JsonTree;
import dev.looptop.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tool call in an assistant's text, at the start of a line: {@code @tool(call-id): {json}}.
 *
 * @param from where it begins in the text
 * @param to where it ends
 */
record TextCall(String tool, String id, JsonValue input, int from, int to) {
    private static final Pattern START = Pattern.compile("(?m)^@(\\w{1,100})\\(([^)\\n]{0,200})\\):[ \\t]*");

    /** The calls of a text in order. */
    static List<TextCall> in(String text) {
        List<TextCall> calls = new ArrayList<>();
        Matcher start = START.matcher(text);
        int at = 0;
        while (at <= text.length() && start.find(at)) {
            int end = endOfObject(text, start.end());
            calls.add(new TextCall(
                    start.group(1), start.group(2), input(text.substring(start.end(), end)), start.start(), end));
            at = end;
        }
        return calls;
    }

    private static JsonValue input(String text) {
        JsonValue parsed = JsonTree.ofText(text);
        return parsed.isThere() ? parsed : JsonTree.ofText("{}");
    }

    /** Behind the brace that closes the object which begins here; else the end of the line. */
    private static int endOfObject(String text, int from) {
        boolean inText = false;
        int depth = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (inText && c == '\\') {
                i++;
            } else if (c == '"') {
                inText = !inText;
            } else if (!inText && c == '{') {
                depth++;
            } else if (!inText && c == '}' && --depth == 0) {
                return i + 1;
            }
            if (depth == 0 && !Character.isWhitespace(c)) {
                break;
            }
        }
        int line = text.indexOf('\n', from);
        return line < 0 ? text.length() : line;
    }
}
