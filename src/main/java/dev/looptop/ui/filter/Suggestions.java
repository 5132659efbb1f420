package dev.looptop.ui.filter;

import dev.looptop.cell.CleanText;
import dev.looptop.model.Outcome;
import dev.looptop.model.SessionRow;
import dev.looptop.model.State;
import dev.looptop.model.harness.Harnesses;
import dev.looptop.ui.list.SessionTable;
import dev.looptop.ui.text.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** What may stand where the caret is in the filter bar. */
public final class Suggestions {
    private static final int MOST = 6;

    private static final List<Suggestion> KEYS = List.of(
            new Suggestion("project:", "api", "where it works; a path with a slash"),
            new Suggestion("outcome:", "failed", "how it ended"),
            new Suggestion("state:", "stuck", "what it is doing now"),
            new Suggestion("source:", "", "which harness wrote it"),
            new Suggestion("agent:", "claude", "who wrote the change"),
            new Suggestion("model:", "opus", "part of a model's name"),
            new Suggestion("tag:", "later", "sessions with this tag"),
            new Suggestion("since:", "7d", "started on this day or later"),
            new Suggestion("before:", "yesterday", "started on this day or earlier"),
            new Suggestion("iter>", "3", "more iterations than this; < and = too"),
            new Suggestion("dur>", "10m", "longer than this; < too"),
            new Suggestion("file:", "retry.py", "a file that its diffs touch"),
            new Suggestion("category:", "code", "what sort of work, as a record says"),
            new Suggestion("run-type:", "autonomous", "how it was run, as a record says"),
            new Suggestion("harness:", "", "what ran the agent, as a record says"),
            new Suggestion("is:live", "", "has not ended"),
            new Suggestion("//", "text", "anywhere in prompts, outputs, tools and diffs"));

    private Suggestions() {}

    /**
     * One word to complete to.
     *
     * @param word the whole word, key and value
     * @param example a value, empty where the word has one or {@link #example} finds it
     * @param meaning what it is in a few words, possibly empty
     */
    public record Suggestion(String word, String example, String meaning) {}

    /** The words that begin like the one at the caret, at most six; keys first, then values that sessions have. */
    public static List<Suggestion> of(SessionTable table, TextField field) {
        String whole = word(field).toLowerCase(Locale.ROOT);
        String not = whole.startsWith("!") ? "!" : "";
        String typed = whole.substring(not.length());
        int colon = typed.indexOf(':');
        Stream<Suggestion> all = colon < 0
                ? KEYS.stream()
                : values(table, typed.substring(0, colon + 1))
                        .map(value -> new Suggestion(typed.substring(0, colon + 1) + value, "", ""));
        return all.filter(s -> s.word().toLowerCase(Locale.ROOT).startsWith(typed))
                .limit(MOST)
                .map(s -> new Suggestion(not + s.word(), s.example(), s.meaning()))
                .toList();
    }

    /** A value for a suggested word, empty where it has none; words of harnesses are those that are known. */
    public static String example(Suggestion word, Harnesses harnesses) {
        if (word.word().endsWith("source:")) {
            return harnesses.sources().stream().findFirst().orElse("");
        }
        return word.word().endsWith("harness:")
                ? harnesses.subscribed().stream().sorted().findFirst().orElse("")
                : word.example();
    }

    /** Whether a word may become one of the keys. */
    public static boolean isStartOfKey(String word) {
        String bare = word.startsWith("!") ? word.substring(1) : word;
        return KEYS.stream().anyMatch(key -> key.word().startsWith(bare.toLowerCase(Locale.ROOT)));
    }

    /** The field with the word at the caret replaced. */
    public static TextField completed(TextField field, String word) {
        String before = field.text().substring(0, field.caret());
        int start = before.lastIndexOf(' ') + 1;
        boolean open = word.endsWith(":") || word.endsWith(">") || word.endsWith("//");
        String space = open ? "" : " ";
        String after = field.text().substring(field.caret()).stripLeading();
        String head = before.substring(0, start) + word + space;
        return new TextField(head + after, head.length());
    }

    private static String word(TextField field) {
        String before = field.text().substring(0, field.caret());
        return before.substring(before.lastIndexOf(' ') + 1);
    }

    private static Stream<String> values(SessionTable table, String key) {
        return switch (key) {
            case "project:" -> known(table, row -> row.summary().place().project());
            case "source:" -> known(table, row -> row.summary().id().source());
            case "agent:" -> knownMany(table, row -> row.summary().agents());
            case "model:" -> knownMany(table, row -> row.summary().models());
            case "tag:" -> knownMany(table, row -> row.summary().tags());
            case "category:" -> known(table, row -> row.summary().labels().category());
            case "run-type:" -> known(table, row -> row.summary().labels().runType());
            case "harness:" -> known(table, row -> row.summary().labels().harness());
            case "since:", "before:" -> Stream.of("today", "yesterday", "24h", "7d", "30d");
            case "outcome:" -> Arrays.stream(Outcome.values()).map(Outcome::word);
            case "state:" -> Arrays.stream(State.values()).map(State::word);
            default -> Stream.empty();
        };
    }

    private static Stream<String> known(SessionTable table, Function<SessionRow, String> value) {
        return knownMany(table, row -> List.of(value.apply(row)));
    }

    private static Stream<String> knownMany(SessionTable table, Function<SessionRow, List<String>> values) {
        return table.byId().values().stream()
                .flatMap(row -> values.apply(row).stream())
                .filter(text -> !text.isEmpty())
                .map(CleanText::line)
                .filter(text -> text.indexOf(' ') < 0)
                .distinct()
                .sorted();
    }
}
