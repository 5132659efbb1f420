package dev.looptop.config;

import com.fasterxml.jackson.databind.JsonNode;
import dev.looptop.query.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One table of the file, read value by value; what is not as expected is noted with its line and left out. */
final class TableReader {
    private final String table;
    private final JsonNode node;
    private final KeyLines lines;
    private final List<Fault> faults;

    TableReader(String table, JsonNode node, KeyLines lines, List<Fault> faults) {
        this.table = table;
        this.node = node;
        this.lines = lines;
        this.faults = faults;
    }

    /** A table in this one; an empty one where there is none. */
    TableReader table(String key) {
        JsonNode inner = node.path(key);
        if (!inner.isMissingNode() && !inner.isObject()) {
            fault(key, "'" + key + "' is a table; write [" + key + "] on a line of its own");
        }
        return new TableReader(key, inner, lines, faults);
    }

    /** The names of all its keys. */
    Set<String> keys() {
        return node.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /** Its keys and values in the order of the file. */
    Set<Map.Entry<String, JsonNode>> entries() {
        return node.properties();
    }

    Optional<Boolean> truth(String key) {
        JsonNode value = node.path(key);
        if (!value.isMissingNode() && !value.isBoolean()) {
            expected(key, "true or false");
        }
        return value.isBoolean() ? Optional.of(value.booleanValue()) : Optional.empty();
    }

    Optional<String> text(String key, String what) {
        JsonNode value = node.path(key);
        if (!value.isMissingNode() && !value.isTextual()) {
            expected(key, what);
        }
        return value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
    }

    /** A text, or several in a list. */
    Optional<List<String>> texts(String key, String what) {
        JsonNode value = node.path(key);
        if (value.isTextual()) {
            return Optional.of(List.of(value.textValue()));
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode one : value) {
            texts.add(one.isTextual() ? one.textValue() : "\0");
        }
        boolean wrong = !value.isArray() || texts.contains("\0");
        if (wrong && !value.isMissingNode()) {
            expected(key, what);
        }
        return wrong ? Optional.empty() : Optional.of(texts);
    }

    /** Several of these words; unknown ones are noted and left out. */
    <T> Optional<List<T>> choices(String key, Collection<T> all, Function<T, String> word) {
        List<String> words = all.stream().map(word).toList();
        return texts(key, "a list of words: " + String.join(", ", words)).map(written -> {
            List<T> found = new ArrayList<>();
            for (String one : written) {
                all.stream().filter(t -> word.apply(t).equals(one)).findFirst().ifPresentOrElse(found::add, () -> {
                    fault(key, "'" + one + "' is none of " + String.join(", ", words) + meant(one, words));
                });
            }
            return found;
        });
    }

    /** Notes every key that is none of these. */
    void only(Collection<String> known) {
        for (String key : keys()) {
            if (!known.contains(key)) {
                fault(
                        key,
                        "unknown key '" + key + "'" + (table.isEmpty() ? "" : " in [" + table + "]")
                                + meant(key, known));
            }
        }
    }

    void expected(String key, String what) {
        fault(key, "'" + key + "' is " + kind(node.path(key)) + "; expected is " + what);
    }

    void fault(String key, String words) {
        faults.add(new Fault(lines.of(table, key), words));
    }

    /** The question after a mistyped word; empty when nothing is near. */
    static String meant(String word, Collection<String> known) {
        return Nearest.of(word, known)
                .map(near -> "; did you mean '" + near + "'?")
                .orElse("");
    }

    private static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case BOOLEAN -> "true or false";
            case NUMBER -> "a number";
            case STRING -> "a text";
            case ARRAY -> "a list";
            case OBJECT -> "a table";
            default -> "a value of another kind";
        };
    }
}
