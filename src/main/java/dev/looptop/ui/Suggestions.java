package dev.looptop.ui;

import dev.looptop.cell.CleanText;
import dev.looptop.model.Outcome;
import dev.looptop.model.SessionRow;
import dev.looptop.model.State;
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
            new Suggestion("source:", "codeloops", "which harness wrote it"));

    private Suggestions() {}

    /**
     * One word to complete to.
     *
     * @param word the whole word, key and value
     * @param example a value, empty where the word has one
     * @param meaning what it is in a few words, possibly empty
     */
    public record Suggestion(String word, String example, String meaning) {}

    /** The words that begin like the one at the caret, at most six; keys first, then values that sessions have. */
    public static List<Suggestion> of(UiState state, TextField field) {
        String typed = word(field).toLowerCase(Locale.ROOT);
        int colon = typed.indexOf(':');
        if (colon < 0) {
            return KEYS.stream().filter(key -> key.word().startsWith(typed)).toList();
        }
        String key = typed.substring(0, colon + 1);
        return values(state, key)
                .map(value -> new Suggestion(key + value, "", ""))
                .filter(s -> s.word().toLowerCase(Locale.ROOT).startsWith(typed))
                .limit(MOST)
                .toList();
    }

    /** Whether a word may become one of the keys. */
    static boolean isStartOfKey(String word) {
        return KEYS.stream().anyMatch(key -> key.word().startsWith(word.toLowerCase(Locale.ROOT)));
    }

    /** The field with the word at the caret replaced. */
    static TextField completed(TextField field, String word) {
        String before = field.text().substring(0, field.caret());
        int start = before.lastIndexOf(' ') + 1;
        String space = word.endsWith(":") ? "" : " ";
        String after = field.text().substring(field.caret()).stripLeading();
        String head = before.substring(0, start) + word + space;
        return new TextField(head + after, head.length());
    }

    private static String word(TextField field) {
        String before = field.text().substring(0, field.caret());
        return before.substring(before.lastIndexOf(' ') + 1);
    }

    private static Stream<String> values(UiState state, String key) {
        return switch (key) {
            case "project:" -> known(state, row -> row.summary().place().project());
            case "source:" -> known(state, row -> row.summary().id().source());
            case "outcome:" -> Arrays.stream(Outcome.values()).map(Outcome::word);
            case "state:" -> Arrays.stream(State.values()).map(State::word);
            default -> Stream.empty();
        };
    }

    private static Stream<String> known(UiState state, Function<SessionRow, String> value) {
        return state.sessions().table().byId().values().stream()
                .map(value)
                .map(CleanText::line)
                .filter(text -> text.indexOf(' ') < 0)
                .distinct()
                .sorted();
    }
}
