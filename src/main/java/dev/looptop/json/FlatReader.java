package dev.looptop.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reads objects without their depth: see {@link FlatObject}. No tree is built, so that a hostile document of many tiny
 * values costs no more than its text. Any thread.
 */
public final class FlatReader {
    private final JsonFactory json;
    private final Predicate<String> kept;
    private final int nested;

    /**
     * A reader of one program's objects.
     *
     * @param json what that program takes for JSON, with its limits
     * @param kept the names of fields that are wanted
     * @param nested how many characters of a nested value are kept; with 0 such fields are passed over
     */
    public FlatReader(JsonFactory json, Predicate<String> kept, int nested) {
        this.json = json;
        this.kept = kept;
        this.nested = nested;
    }

    /** What that program takes for JSON. */
    public JsonFactory json() {
        return json;
    }

    /** An object without fields, to which {@link #take} adds. */
    public FlatObject none() {
        return new FlatObject();
    }

    /** Reads the object whose opening brace is the current token, up to its closing one. */
    public FlatObject object(JsonParser parser) throws IOException {
        FlatObject flat = none();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            take(flat, name, parser);
        }
        return flat;
    }

    /** A text that is one object and nothing else; empty when it is anything else. */
    public Optional<FlatObject> object(String text) {
        try (JsonParser parser = json.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            FlatObject object = object(parser);
            return parser.nextToken() == null ? Optional.of(object) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The objects of a text that is an array, as many as can be read before the first fault. */
    public List<FlatObject> objects(String text) {
        List<FlatObject> objects = new ArrayList<>();
        try (JsonParser parser = json.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                return objects;
            }
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    objects.add(object(parser));
                } else {
                    parser.skipChildren();
                }
            }
        } catch (IOException e) {
            return objects;
        }
        return objects;
    }

    /** Takes the current value into an object under this name, if it is wanted. */
    public void take(FlatObject into, String name, JsonParser parser) throws IOException {
        JsonToken kind = parser.currentToken();
        if (!kept.test(name) || nested == 0 && kind.isStructStart()) {
            parser.skipChildren();
        } else if (kind.isStructStart()) {
            into.put(name, kind, nested(parser));
        } else {
            into.put(name, kind, kind == JsonToken.VALUE_NULL ? "" : JsonStrings.paired(parser.getText()));
        }
    }

    /** The fields of a nested object; none of what is no object or was cut. */
    public FlatObject inner(FlatObject of, String name) {
        if (of.begins(name, JsonToken.START_OBJECT)) {
            try (JsonParser parser = json.createParser(of.text(name))) {
                parser.nextToken();
                return object(parser);
            } catch (IOException e) {
                return none();
            }
        }
        return none();
    }

    /** The texts of a list; others in it are left out. */
    public List<String> strings(FlatObject of, String name) {
        List<String> strings = new ArrayList<>();
        if (of.begins(name, JsonToken.START_ARRAY)) {
            try (JsonParser parser = json.createParser(of.text(name))) {
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

    /** The nested value that begins at the current token as compact JSON, cut. */
    private String nested(JsonParser parser) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = json.createGenerator(new Cut(text, nested))) {
            generator.copyCurrentStructure(parser);
        }
        return JsonStrings.paired(text.toString());
    }

    /** Passes on the first characters only. */
    private static final class Cut extends Writer {
        private final StringWriter kept;
        private final int most;

        Cut(StringWriter kept, int most) {
            this.kept = kept;
            this.most = most;
        }

        @Override
        public void write(char[] text, int from, int length) {
            kept.write(
                    text,
                    from,
                    Math.min(length, Math.max(0, most - kept.getBuffer().length())));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
