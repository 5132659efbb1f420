package dev.looptop.ui;

import dev.looptop.model.SessionRow;
import dev.looptop.query.Fuzzy;
import dev.looptop.ui.keys.Key;
import dev.looptop.ui.text.TextField;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Choosing one session by typing: the state behind the picker of {@code show} and {@code diff}.
 *
 * @param all every session to choose from, in the order shown for an empty query
 * @param query what was typed
 * @param shown those that answer the query, best first
 * @param selected index into {@code shown}
 * @param done whether the user has chosen or left
 * @param left whether the user left without choosing
 */
public record Picking(
        List<SessionRow> all, TextField query, List<SessionRow> shown, int selected, boolean done, boolean left) {
    private static final int PAGE = 10;

    public Picking {
        all = List.copyOf(all);
        shown = List.copyOf(shown);
    }

    /** The start: everything shown, the first one selected. */
    public static Picking of(List<SessionRow> all) {
        return new Picking(all, TextField.EMPTY, all, 0, false, false);
    }

    /** What the user chose; empty while choosing, and when the user left. */
    public Optional<SessionRow> choice() {
        return done && !left && selected < shown.size() ? Optional.of(shown.get(selected)) : Optional.empty();
    }

    /** The state after a key. */
    public Picking key(Key key) {
        boolean control = key.ctrl() && key.name() == Key.Name.CHARACTER;
        return switch (key.name()) {
            case ENTER -> shown.isEmpty() ? this : ended(false);
            case ESCAPE -> ended(true);
            case UP -> moved(-1);
            case DOWN, TAB -> moved(1);
            case PAGE_UP -> moved(-PAGE);
            case PAGE_DOWN -> moved(PAGE);
            case HOME -> moved(-shown.size());
            case END -> moved(shown.size());
            case BACKSPACE -> typed(query.withoutBefore());
            case CHARACTER ->
                control ? controlled(key.character()) : typed(query.inserted(Character.toString(key.character())));
            default -> this;
        };
    }

    private Picking controlled(int letter) {
        return switch (letter) {
            case 'c' -> ended(true);
            case 'n', 'j' -> moved(1);
            case 'p', 'k' -> moved(-1);
            case 'u' -> typed(TextField.EMPTY);
            case 'w' -> typed(query.withoutWord());
            default -> this;
        };
    }

    private Picking ended(boolean leaving) {
        return new Picking(all, query, shown, selected, true, leaving);
    }

    private Picking moved(int by) {
        int last = Math.max(0, shown.size() - 1);
        return new Picking(all, query, shown, Math.max(0, Math.min(last, selected + by)), done, left);
    }

    private Picking typed(TextField next) {
        record Scored(SessionRow row, int score) {}
        List<SessionRow> found = all.stream()
                .map(row -> new Scored(row, Fuzzy.score(next.text(), words(row))))
                .filter(scored -> scored.score() >= 0)
                .sorted(Comparator.comparingInt(Scored::score).reversed())
                .map(Scored::row)
                .toList();
        return new Picking(all, next, found, 0, done, left);
    }

    private static String words(SessionRow row) {
        return row.summary().title() + " " + row.summary().place().project() + " "
                + row.id().name() + " " + row.summary().ending().word() + " "
                + row.id().source();
    }
}
