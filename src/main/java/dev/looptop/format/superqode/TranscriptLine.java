package dev.looptop.format.superqode;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.looptop.json.FlatObject;
import dev.looptop.json.JsonLine;
import dev.looptop.tail.TailLine;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * One message of a transcript (formats/superqode.md, section 10).
 *
 * @param fields its texts; long ones stay ranges of the file
 * @param calls the tool calls in it
 */
record TranscriptLine(JsonLine fields, List<Call> calls) {
    private static final long LONGEST = 4L * 1024 * 1024;
    private static final int MOST = 1000;

    /** A call of a tool, its arguments as written. */
    record Call(String tool, String arguments) {}

    TranscriptLine {
        calls = List.copyOf(calls);
    }

    static TranscriptLine of(TailLine line, JsonLine fields) throws IOException {
        boolean calling = fields.isNoText("tool_calls") && line.length() <= LONGEST;
        return new TranscriptLine(fields, calling ? calls(line) : List.of());
    }

    private static List<Call> calls(TailLine line) throws IOException {
        List<Call> calls = new ArrayList<>();
        try (InputStream in = line.open();
                JsonParser parser = Dialect.READER.json().createParser(in)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean here = parser.currentName().equals("tool_calls");
                if (parser.nextToken() == JsonToken.START_ARRAY && here) {
                    calls.clear();
                    take(parser, calls);
                } else {
                    parser.skipChildren();
                }
            }
        } catch (JsonProcessingException e) {
            // Malformed UTF-8, which the texts of the line survive: its calls are those before the damage.
            return calls;
        }
        return calls;
    }

    private static void take(JsonParser parser, List<Call> calls) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.START_OBJECT || calls.size() >= MOST) {
                parser.skipChildren();
                continue;
            }
            FlatObject call = Dialect.READER.object(parser);
            FlatObject function = call.inner("function");
            FlatObject named = function.has("name") ? function : call;
            String arguments = named.text("arguments");
            String tool = named.text("name");
            calls.add(new Call(tool.isEmpty() ? "tool" : tool, arguments.equals("{}") ? "" : arguments));
        }
    }
}
