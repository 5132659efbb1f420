package dev.looptop.ui;

import dev.looptop.cell.TextWidth;
import dev.looptop.ui.keys.Action;
import dev.looptop.ui.keys.Chord;
import dev.looptop.ui.keys.Context;
import dev.looptop.ui.keys.Key;
import dev.looptop.ui.keys.KeyMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Where the hints stand in the last row: what is drawn there and what a click there means. */
public final class Hints {
    private static final int GAP = 3;

    private Hints() {}

    /**
     * One hint.
     *
     * @param column where it begins
     * @param chords its keys as drawn
     * @param press the key that a click on it stands for
     */
    public record Hint(int column, String chords, String words, Key press) {
        /** Cells it takes. */
        public int width() {
            return TextWidth.of(chords) + 1 + TextWidth.of(words);
        }
    }

    /** The hint that says how to get help; empty in dialogs. */
    public static Optional<Hint> help(UiState state, UnaryOperator<String> drawn) {
        return state.setting().keys().chord(state.context(), Action.HELP).map(chord -> {
            Hint hint = new Hint(0, drawn.apply(chord), "help", Chord.key(chord));
            return new Hint(state.setting().columns() - 1 - hint.width(), hint.chords(), hint.words(), hint.press());
        });
    }

    /** The hints that there is room for, from the left. */
    public static List<Hint> shown(UiState state, UnaryOperator<String> drawn) {
        boolean replay = state.replay().isPresent() && !state.context().isOverlay();
        Context context = replay ? Context.REPLAY : state.context();
        int room = state.setting().columns()
                - 1
                - help(state, drawn).map(Hint::width).orElse(0)
                - GAP;
        List<Hint> shown = new ArrayList<>();
        int column = 1;
        for (KeyMap.Entry entry : state.setting().keys().hints(context)) {
            String chords = entry.chords().stream().map(drawn).collect(Collectors.joining(" "));
            Hint hint = new Hint(
                    column, chords, entry.words(), Chord.key(entry.chords().get(0)));
            if (column + hint.width() > room) {
                break;
            }
            shown.add(hint);
            column += hint.width() + GAP;
        }
        return shown;
    }
}
