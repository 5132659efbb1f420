package dev.looptop.ui.keys;

import static dev.looptop.ui.keys.Context.ALWAYS;
import static dev.looptop.ui.keys.Context.GLOBAL;

import dev.looptop.ui.keys.Binding.Slot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The one table of keys, its rows in {@link DefaultKeys}; dispatch, hints, help and the README are folds over it. */
public final class KeyMap {
    /** The keys as they come. */
    public static final KeyMap DEFAULT = new KeyMap(DefaultKeys.rows());

    /**
     * A table made from another.
     *
     * @param conflicts chords that were wanted twice in a context, in words for the person
     */
    public record Rebound(KeyMap keys, List<String> conflicts) {
        public Rebound {
            conflicts = List.copyOf(conflicts);
        }
    }

    private final List<Binding> bindings;
    private final Map<Context, Map<Key, Action>> actions = new HashMap<>();

    /** Keys that share their words, as shown in help and footer. */
    public record Entry(Slot slot, List<String> chords, String words) {
        public Entry {
            chords = List.copyOf(chords);
        }

        /** The keys parted by blanks. */
        public String keys() {
            return String.join(" ", chords);
        }
    }

    KeyMap(List<Binding> bindings) {
        this.bindings = List.copyOf(bindings);
        for (Binding binding : bindings) {
            Map<Key, Action> keys = actions.computeIfAbsent(binding.context(), context -> new HashMap<>());
            binding.chords().forEach(chord -> keys.put(Chord.key(chord), binding.action()));
        }
    }

    /** All rows. */
    public List<Binding> bindings() {
        return bindings;
    }

    /** The table with a person's own keys, and what of them clashes. */
    public Rebound rebound(List<KeyChange> changes) {
        Rebinding.Table table = Rebinding.of(bindings, changes);
        return new Rebound(new KeyMap(table.rows()), table.conflicts());
    }

    /** The first chord of an action where a context's keys work; empty when none is bound. */
    public Optional<String> chord(Context context, Action action) {
        return around(context).stream()
                .flatMap(at -> bindings.stream().filter(row -> row.context() == at && row.action() == action))
                .flatMap(row -> row.chords().stream())
                .filter(chord ->
                        lookup(context, Chord.key(chord)).filter(action::equals).isPresent())
                .findFirst();
    }

    /** How a sentence names the way to an action: its first key in every pane, else its name in the palette. */
    public String said(Action action) {
        return chord(Context.GLOBAL, action)
                .orElseGet(() -> chord(Context.DIFF, action)
                        .orElseGet(() -> "':" + action.word().replace('-', ' ') + "'"));
    }

    /** What a key does here: the context itself first, then every pane's keys unless it is a dialog, then always. */
    public Optional<Action> lookup(Context context, Key pressed) {
        Key key = Chord.plain(pressed);
        boolean types = context.isField() && key.name() == Key.Name.CHARACTER && !key.ctrl() && !key.alt();
        for (Context at : types ? List.of(context) : around(context)) {
            Action action = actions.getOrDefault(at, Map.of()).get(key);
            if (action != null) {
                return Optional.of(action);
            }
        }
        return Optional.empty();
    }

    /** The footer hints of a context, most wanted first. */
    public List<Entry> hints(Context context) {
        return joined(bindings.stream().filter(b -> !b.hint().isEmpty()).toList(), told(context), true);
    }

    /** All keys that work in a context, joined where they share their words, in the order of the help's headings. */
    public List<Entry> help(Context context) {
        return joined(bindings, told(context), false).stream()
                .sorted((a, b) -> a.slot().compareTo(b.slot()))
                .toList();
    }

    /** The table of the README in Markdown. */
    public String readmeTable() {
        StringBuilder table = new StringBuilder("| where | keys | does |\n|---|---|---|\n");
        for (Context context : Context.values()) {
            for (Entry entry : joined(bindings, List.of(context), false)) {
                table.append("| ").append(context.words()).append(" | ");
                for (int at = 0; at < entry.chords().size(); at++) {
                    String chord = entry.chords().get(at).replace("|", "\\|");
                    table.append(at > 0 ? " " : "").append('`').append(chord).append('`');
                }
                table.append(" | ").append(entry.words()).append(" |\n");
            }
        }
        return table.toString();
    }

    /** What must be so for an action to have a meaning outside of the part that owns it. */
    public Need need(Action action) {
        return bindings.stream()
                .filter(row -> row.action() == action && row.need() != Need.NOTHING)
                .map(Binding::need)
                .findFirst()
                .orElse(Need.NOTHING);
    }

    /** The contexts whose keys work in one, the innermost first: every global key works over every dialog. */
    public static List<Context> around(Context context) {
        return switch (context) {
            case ALWAYS -> List.of(Context.ALWAYS);
            case GLOBAL -> List.of(Context.GLOBAL, Context.ALWAYS);
            default -> List.of(context, Context.GLOBAL, Context.ALWAYS);
        };
    }

    /** The contexts whose keys are told of in one: over a dialog its own alone. */
    private static List<Context> told(Context context) {
        boolean own = context.isOverlay() || context == Context.EMPTY || context == Context.REPLAY;
        return own ? List.of(context, Context.ALWAYS) : around(context);
    }

    private static List<Entry> joined(List<Binding> rows, List<Context> contexts, boolean hints) {
        List<Entry> entries = new ArrayList<>();
        for (Context context : contexts) {
            Binding before = null;
            for (Binding row : rows) {
                if (row.context() != context) {
                    continue;
                }
                String words = hints ? row.hint() : row.help();
                List<String> chords = hints ? row.chords().subList(0, 1) : row.chords();
                boolean joins = before != null && (hints ? before.hint() : before.help()).equals(words);
                if (joins) {
                    Entry last = entries.remove(entries.size() - 1);
                    List<String> all = new ArrayList<>(last.chords());
                    all.addAll(chords);
                    entries.add(new Entry(last.slot(), all, words));
                } else {
                    entries.add(new Entry(row.slot(), chords, words));
                }
                before = row;
            }
        }
        return entries;
    }
}
