package dev.looptop.config;

import com.fasterxml.jackson.databind.JsonNode;
import dev.looptop.ui.keys.Action;
import dev.looptop.ui.keys.Chord;
import dev.looptop.ui.keys.Context;
import dev.looptop.ui.keys.KeyChange;
import dev.looptop.ui.keys.KeyMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table {@code [keys]}: actions by their names, each with a chord, a list of chords, or false. */
final class KeysReader {
    private static final String EXPECTED = "a key (\"Ctrl-n\"), a list of keys, or false";

    private final TableReader table;
    private final List<KeyChange> changes = new ArrayList<>();

    private KeysReader(TableReader table) {
        this.table = table;
    }

    /** The key table that is meant. */
    static KeyMap keys(TableReader table) {
        KeysReader reader = new KeysReader(table);
        for (Map.Entry<String, JsonNode> entry : table.entries()) {
            reader.entry(entry.getKey(), entry.getValue());
        }
        KeyMap.Rebound rebound = KeyMap.DEFAULT.rebound(reader.changes);
        rebound.conflicts().forEach(conflict -> table.fault("", conflict));
        return rebound.keys();
    }

    private void entry(String key, JsonNode value) {
        if (value.isObject()) {
            value.properties().forEach(inner -> entry(key + "." + inner.getKey(), inner.getValue()));
            return;
        }
        int dot = key.indexOf('.');
        Optional<Context> context = dot < 0 ? Optional.empty() : context(key, key.substring(0, dot));
        String name = key.substring(dot + 1);
        Optional<Action> action = Arrays.stream(Action.values())
                .filter(one -> one.word().equals(name))
                .findFirst();
        if (action.isEmpty()) {
            List<String> known =
                    Arrays.stream(Action.values()).map(Action::word).toList();
            table.fault(key, "there is no action '" + name + "'" + TableReader.meant(name, known));
        } else if (dot < 0 || context.isPresent()) {
            chords(key, value, context).ifPresent(chords -> changes.add(new KeyChange(context, action.get(), chords)));
        }
    }

    private Optional<Context> context(String key, String word) {
        Optional<Context> found = Arrays.stream(Context.values())
                .filter(one -> one.word().equals(word))
                .findFirst();
        if (found.isEmpty()) {
            List<String> known =
                    Arrays.stream(Context.values()).map(Context::word).toList();
            table.fault(key, "there is no place '" + word + "'" + TableReader.meant(word, known));
        }
        return found;
    }

    private Optional<List<String>> chords(String key, JsonNode value, Optional<Context> context) {
        if (key.equals("always.quit")) {
            table.fault(key, "Ctrl-c always quits");
            return Optional.empty();
        }
        if (value.isBoolean() && !value.booleanValue()) {
            return Optional.of(List.of());
        }
        List<String> chords = new ArrayList<>();
        for (JsonNode one : value.isArray() ? value : List.of(value)) {
            if (!one.isTextual()) {
                table.fault(key, "'" + key + "' is no key; expected is " + EXPECTED);
                return Optional.empty();
            }
            Optional<String> chord = Chord.parsed(one.textValue());
            boolean typed =
                    context.filter(c -> c.isField() || c == Context.ALWAYS).isPresent();
            if (chord.isEmpty()) {
                table.fault(key, "a terminal has no key '" + one.textValue() + "'; expected is " + EXPECTED);
            } else if (typed && Chord.types(chord.get())) {
                table.fault(
                        key, "'" + one.textValue() + "' is typed as text there; take a key with Ctrl or a named one");
            } else {
                chords.add(chord.get());
            }
        }
        return chords.isEmpty() ? Optional.empty() : Optional.of(chords);
    }
}
