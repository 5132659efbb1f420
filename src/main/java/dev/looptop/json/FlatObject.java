package dev.looptop.json;

import com.fasterxml.jackson.core.JsonToken;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The wanted fields of one JSON object: scalars as text, nested values as their compact JSON, cut. Confined to one
 * thread while it is filled.
 */
public final class FlatObject {
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, JsonToken> kinds = new HashMap<>();

    FlatObject() {}

    /** Adds a field; of a name that occurs twice the last counts. */
    void put(String name, JsonToken kind, String text) {
        kinds.put(name, kind);
        texts.put(name, text);
    }

    /** Whether the field is a nested object, or with {@code START_ARRAY} a list. */
    boolean begins(String name, JsonToken with) {
        return kinds.get(name) == with;
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
}
