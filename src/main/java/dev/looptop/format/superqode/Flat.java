package dev.looptop.format.superqode;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.looptop.json.JsonStrings;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The fields of one JSON object that a session needs: scalars as text, nested values as their compact JSON, cut. No
 * tree is built, so that a hostile document of many tiny values costs no more than its text.
 */
final class Flat {
    /** What these documents may hold beyond plain JSON: Python's NaN and Infinity, integers of any size. */
    static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CHARSET_DETECTION)
            // What follows the JSON is still to be read: the checksum of gzip data stands at its end.
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(10_000)
                    .maxNestingDepth(500)
                    .build())
            .build();

    private static final int NESTED = 64 * 1024;
    private static final Set<String> KEPT = Set.of(
            "access_count",
            "active_session_id",
            "agent_id",
            "agent_name",
            "agents_used",
            "allow_fork",
            "allow_view_history",
            "arguments",
            "backend",
            "closed",
            "content",
            "created_at",
            "created_by",
            "description",
            "duration_ms",
            "expires_at",
            "files_created",
            "files_modified",
            "fork_count",
            "format",
            "function",
            "git_branch",
            "harness_id",
            "id",
            "kind",
            "last_result_preview",
            "message_count",
            "model",
            "name",
            "parent_session_id",
            "password_hash",
            "pending_approvals_count",
            "project_path",
            "provider",
            "result",
            "role",
            "root_session_id",
            "session_id",
            "share_token",
            "source_session_id",
            "status",
            "success",
            "tags",
            "timestamp",
            "title",
            "tool_name",
            "total_tokens",
            "updated_at",
            "visibility",
            "workspace");

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, JsonToken> kinds = new HashMap<>();

    /** Reads the object whose opening brace is the current token, up to its closing one. */
    static Flat object(JsonParser parser) throws IOException {
        Flat flat = new Flat();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            flat.take(name, parser);
        }
        return flat;
    }

    /** Takes the current value under this name; of a name that occurs twice the last counts. */
    void take(String name, JsonParser parser) throws IOException {
        JsonToken kind = parser.currentToken();
        if (!KEPT.contains(name)) {
            parser.skipChildren();
            return;
        }
        kinds.put(name, kind);
        if (kind == JsonToken.START_OBJECT || kind == JsonToken.START_ARRAY) {
            texts.put(name, nested(parser));
        } else {
            texts.put(name, kind == JsonToken.VALUE_NULL ? "" : JsonStrings.paired(parser.getText()));
        }
    }

    private static String nested(JsonParser parser) throws IOException {
        StringWriter kept = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(new Cut(kept))) {
            generator.copyCurrentStructure(parser);
        }
        return JsonStrings.paired(kept.toString());
    }

    /** Passes on the first characters only. */
    private static final class Cut extends Writer {
        private final StringWriter kept;

        Cut(StringWriter kept) {
            this.kept = kept;
        }

        @Override
        public void write(char[] text, int from, int length) {
            kept.write(
                    text,
                    from,
                    Math.min(length, Math.max(0, NESTED - kept.getBuffer().length())));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    boolean has(String name) {
        return kinds.containsKey(name);
    }

    /** Whether the field is there and something. */
    boolean isSet(String name) {
        return has(name) && kinds.get(name) != JsonToken.VALUE_NULL;
    }

    boolean isFalse(String name) {
        return kinds.get(name) == JsonToken.VALUE_FALSE;
    }

    boolean isTrue(String name) {
        return kinds.get(name) == JsonToken.VALUE_TRUE;
    }

    /** The value as text; empty when missing or null. */
    String text(String name) {
        return texts.getOrDefault(name, "");
    }

    /** A whole number, this one when it is none. */
    long number(String name, long otherwise) {
        if (kinds.get(name) != JsonToken.VALUE_NUMBER_INT || text(name).length() > 18) {
            return otherwise;
        }
        return Long.parseLong(text(name));
    }

    /** The fields of a nested object; none of what is no object or was cut. */
    Flat inner(String name) {
        if (kinds.get(name) == JsonToken.START_OBJECT) {
            try (JsonParser parser = JSON.createParser(text(name))) {
                parser.nextToken();
                return object(parser);
            } catch (IOException e) {
                return new Flat();
            }
        }
        return new Flat();
    }

    /** The texts of a list; others in it are left out. */
    List<String> strings(String name) {
        List<String> strings = new ArrayList<>();
        if (kinds.get(name) == JsonToken.START_ARRAY) {
            try (JsonParser parser = JSON.createParser(text(name))) {
                parser.nextToken();
                for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                    if (token == JsonToken.VALUE_STRING) {
                        strings.add(parser.getText());
                    }
                }
            } catch (IOException e) {
                return strings;
            }
        }
        return strings;
    }
}
