package dev.looptop.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The wanted fields of one JSON object: scalars as text, nested values as their compact JSON, cut. Confined to one
 * thread while it is filled.
 */
public final class FlatObject {
    private final Rules reader;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, JsonToken> kinds = new HashMap<>();

    FlatObject(Rules reader) {
        this.reader = reader;
    }

    /** What is kept of an object. */
    interface Rules {
        /** What the program takes for JSON. */
        JsonFactory json();

        /** Whether a field of this name and kind of value is wanted. */
        boolean keeps(String name, JsonToken kind);

        /** A nested value as its compact JSON, cut. */
        String nested(JsonParser parser) throws IOException;
    }

    /** Reads the object whose opening brace is the current token, up to its closing one. */
    static FlatObject read(Rules rules, JsonParser parser) throws IOException {
        FlatObject flat = new FlatObject(rules);
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            flat.take(name, parser);
        }
        return flat;
    }

    /** Takes the current value under this name; of a name that occurs twice the last counts. */
    public void take(String name, JsonParser parser) throws IOException {
        JsonToken kind = parser.currentToken();
        if (!reader.keeps(name, kind)) {
            parser.skipChildren();
            return;
        }
        kinds.put(name, kind);
        if (kind == JsonToken.START_OBJECT || kind == JsonToken.START_ARRAY) {
            texts.put(name, reader.nested(parser));
        } else {
            texts.put(name, kind == JsonToken.VALUE_NULL ? "" : JsonStrings.paired(parser.getText()));
        }
    }

    /** Whether the field is there. */
    public boolean has(String name) {
        return kinds.containsKey(name);
    }

    /** Whether the field is there and something. */
    public boolean isSet(String name) {
        return has(name) && kinds.get(name) != JsonToken.VALUE_NULL;
    }

    /** Whether the field is the word false. */
    public boolean isFalse(String name) {
        return kinds.get(name) == JsonToken.VALUE_FALSE;
    }

    /** Whether the field is the word true. */
    public boolean isTrue(String name) {
        return kinds.get(name) == JsonToken.VALUE_TRUE;
    }

    /** The fields that are texts, numbers or words, in their order. */
    public Map<String, String> texts() {
        Map<String, String> found = new LinkedHashMap<>();
        texts.forEach((name, text) -> {
            if (isSet(name) && !kinds.get(name).isStructStart()) {
                found.put(name, text);
            }
        });
        return found;
    }

    /** The value as text; empty when missing or null. */
    public String text(String name) {
        return texts.getOrDefault(name, "");
    }

    /** A whole number, this one when it is none. */
    public long number(String name, long otherwise) {
        if (kinds.get(name) != JsonToken.VALUE_NUMBER_INT || text(name).length() > 18) {
            return otherwise;
        }
        return Long.parseLong(text(name));
    }

    /** The fields of a nested object; none of what is no object or was cut. */
    public FlatObject inner(String name) {
        if (kinds.get(name) == JsonToken.START_OBJECT) {
            try (JsonParser parser = reader.json().createParser(text(name))) {
                parser.nextToken();
                return read(reader, parser);
            } catch (IOException e) {
                return new FlatObject(reader);
            }
        }
        return new FlatObject(reader);
    }

    /** The texts of a list; others in it are left out. */
    public List<String> strings(String name) {
        List<String> strings = new ArrayList<>();
        if (kinds.get(name) == JsonToken.START_ARRAY) {
            try (JsonParser parser = reader.json().createParser(text(name))) {
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
