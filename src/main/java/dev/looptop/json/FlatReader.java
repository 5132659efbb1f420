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
public final class FlatReader implements FlatObject.Rules {
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

    @Override
    public JsonFactory json() {
        return json;
    }

    /** An object without fields, to which {@link FlatObject#take} adds. */
    public FlatObject none() {
        return new FlatObject(this);
    }

    /** Reads the object whose opening brace is the current token, up to its closing one. */
    public FlatObject object(JsonParser parser) throws IOException {
        return FlatObject.read(this, parser);
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

    /** Whether a field is wanted, by its name and the first token of its value. */
    @Override
    public boolean keeps(String name, JsonToken value) {
        return kept.test(name) && (nested > 0 || !value.isStructStart());
    }

    /** The nested value that begins at the current token as compact JSON, cut. */
    @Override
    public String nested(JsonParser parser) throws IOException {
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
