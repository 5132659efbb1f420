package dev.looptop.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import dev.looptop.query.SessionFilter;
import dev.looptop.ui.choice.Column;
import dev.looptop.ui.choice.Look;
import dev.looptop.ui.choice.Notifications;
import dev.looptop.ui.choice.Preferences;
import dev.looptop.ui.keys.KeyMap;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What the text of the file means. Pure: text in, settings and faults out. */
public final class SettingsReader {
    private static final List<String> TOP = List.of(
            "roots",
            "read-only",
            "read-only-roots",
            "theme",
            "ascii",
            "mouse",
            "columns",
            "stuck",
            "keys",
            "notifications",
            "views");
    private static final int MOST_BAD_LINES = 20;

    private final List<Fault> faults = new ArrayList<>();
    private final Collection<String> sources;

    private SettingsReader(Collection<String> sources) {
        this.sources = List.copyOf(sources);
    }

    /**
     * The settings of a file's text.
     *
     * @param sources the names of all sources, which {@code [stuck]} may name
     */
    public static Settings read(String text, Collection<String> sources) {
        return new SettingsReader(sources).settings(text);
    }

    private Settings settings(String text) {
        TableReader top = new TableReader("", parsed(text), new KeyLines(text), faults);
        top.only(TOP);
        List<String> roots = top.texts("roots", "a list of paths").orElse(List.of());
        Look look = top.text("theme", "one of " + looks())
                .flatMap(word -> look(top, word))
                .orElse(Look.TERMINAL);
        Map<String, Duration> stuck = stuck(top.table("stuck"));
        Optional<Duration> stuckAfter = Optional.ofNullable(stuck.remove("default"));
        KeyMap keys = KeysReader.keys(top.table("keys"));
        Preferences preferences = new Preferences(
                keys,
                look,
                views(top.table("views")),
                top.choices("columns", List.of(Column.values()), Column::word)
                        .<Set<Column>>map(HashSet::new)
                        .orElse(EnumSet.allOf(Column.class)),
                notifications(top.table("notifications")),
                top.truth("mouse").orElse(false),
                List.of());
        return new Settings(
                roots, stuckAfter, stuck, readOnly(top), top.truth("ascii").orElse(false), preferences, faults);
    }

    /** Who misspells this key wanted less to be written, not more: a fault in it forbids everything. */
    private static ReadOnly readOnly(TableReader top) {
        Optional<Boolean> everywhere = top.truth("read-only");
        Optional<List<String>> roots = top.texts("read-only-roots", "a list of paths");
        boolean wrong = everywhere.isEmpty() && top.keys().contains("read-only")
                || roots.isEmpty() && top.keys().contains("read-only-roots");
        return new ReadOnly(wrong || everywhere.orElse(false), roots.orElse(List.of()));
    }

    /** The file as a tree. A line that is no TOML is noted and left out, so that one slip does not cost the rest. */
    private JsonNode parsed(String text) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        for (int bad = 0; bad < MOST_BAD_LINES; bad++) {
            try {
                JsonNode tree = new TomlMapper().readTree(String.join("\n", lines));
                return tree == null ? MissingNode.getInstance() : tree;
            } catch (JsonProcessingException e) {
                int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
                String why = e.getOriginalMessage().lines().findFirst().orElse("");
                faults.add(new Fault(Math.max(0, line), "no TOML: " + why));
                int at = slip(lines, line);
                if (at < 0) {
                    return MissingNode.getInstance();
                }
                lines.set(at, "");
            }
        }
        return MissingNode.getInstance();
    }

    /** The line to leave out: the one named, or the last before it that says something; -1 when there is none. */
    private static int slip(List<String> lines, int line) {
        int at = Math.min(line, lines.size()) - 1;
        while (at >= 0 && lines.get(at).isBlank()) {
            at--;
        }
        return at;
    }

    private static String looks() {
        return String.join(", ", Arrays.stream(Look.values()).map(Look::word).toList());
    }

    private static Optional<Look> look(TableReader top, String word) {
        Optional<Look> look = Look.ofWord(word);
        if (look.isEmpty()) {
            List<String> known = Arrays.stream(Look.values()).map(Look::word).toList();
            top.fault("theme", "unknown theme '" + word + "'; one of " + looks() + TableReader.meant(word, known));
        }
        return look;
    }

    private Map<String, Duration> stuck(TableReader table) {
        List<String> known = new ArrayList<>(sources);
        known.add("default");
        table.only(known);
        Map<String, Duration> spans = new TreeMap<>();
        for (String key : table.keys()) {
            if (known.contains(key)) {
                Optional<String> text = table.text(key, "a span as \"10m\", \"30s\" or \"1h\"");
                Optional<Duration> span = text.flatMap(Spans::of);
                span.ifPresent(value -> spans.put(key, value));
                if (text.isPresent() && span.isEmpty()) {
                    table.fault(key, "'" + text.get() + "' is no span of time; expected is \"10m\", \"30s\" or \"1h\"");
                }
            }
        }
        return spans;
    }

    private static Map<String, String> views(TableReader table) {
        Map<String, String> views = new TreeMap<>();
        for (String name : table.keys()) {
            table.text(name, "the words of the filter bar, as \"project:api state:waiting\"")
                    .ifPresent(words -> {
                        views.put(name, words);
                        SessionFilter.parse(words, Instant.EPOCH, ZoneOffset.UTC)
                                .problems()
                                .forEach(problem -> table.fault(name, problem));
                    });
        }
        return views;
    }

    private static Notifications notifications(TableReader table) {
        Set<Notifications.Way> ways = EnumSet.noneOf(Notifications.Way.class);
        List<String> known = new ArrayList<>(List.of("command", "on"));
        for (Notifications.Way way : Notifications.Way.values()) {
            known.add(way.word());
            if (table.truth(way.word()).orElse(false)) {
                ways.add(way);
            }
        }
        table.only(known);
        List<String> command = table.texts("command", "a program, or a list of a program and its arguments")
                .orElse(List.of());
        if (!command.isEmpty() && command.get(0).isBlank()) {
            table.fault("command", "the program has no name");
            command = List.of();
        }
        List<Notifications.Occasion> all = List.of(Notifications.Occasion.values());
        List<Notifications.Occasion> on =
                table.choices("on", all, Notifications.Occasion::word).orElse(all);
        return new Notifications(ways, command, Set.copyOf(on));
    }
}
