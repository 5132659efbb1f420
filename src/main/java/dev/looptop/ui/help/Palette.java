package dev.looptop.ui.help;

import dev.looptop.query.Fuzzy;
import dev.looptop.ui.keys.Action;
import dev.looptop.ui.keys.Context;
import dev.looptop.ui.part.Dialog;
import dev.looptop.ui.part.Reply;
import dev.looptop.ui.part.Scene;
import dev.looptop.ui.part.Wish;
import dev.looptop.ui.text.TextField;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Everything that can be done, searched by typing.
 *
 * @param of the context that it was asked in
 * @param all its rows, as they were when it was opened
 * @param field what is typed
 * @param at the row under the cursor
 */
public record Palette(Context of, List<Entry> all, TextField field, int at) implements Dialog {
    private static final int PAGE = 8;

    public Palette {
        all = List.copyOf(all);
    }

    /**
     * One row.
     *
     * @param name what is searched and shown
     * @param about what it does in other words, empty where the name says it
     * @param keys the keys that do it, empty without any
     * @param wish what running it wishes
     * @param unavailable why it cannot be done now, empty where it can
     */
    public record Entry(String name, String about, String keys, Wish wish, String unavailable) {}

    /** What answers to the typed text, the best first, what is impossible now last; without a text what was run last, then all in their order. */
    public List<Entry> found(List<String> recent) {
        String typed = field.text();
        Map<String, Integer> scores =
                all.stream().collect(Collectors.toMap(Entry::name, entry -> score(typed, entry), Math::max));
        return all.stream()
                .filter(entry -> scores.get(entry.name()) >= 0)
                .sorted(Comparator.comparing(
                                (Entry entry) -> !entry.unavailable().isEmpty())
                        .thenComparingInt(entry -> -scores.get(entry.name()))
                        .thenComparingInt(entry -> rank(recent, entry)))
                .toList();
    }

    private static int score(String typed, Entry entry) {
        int name = Fuzzy.score(typed, entry.name());
        return name >= 0 ? 2 * name : Fuzzy.score(typed, entry.name() + " " + entry.about());
    }

    private static int rank(List<String> recent, Entry entry) {
        int at = recent.indexOf(entry.name());
        return at < 0 ? recent.size() : at;
    }

    @Override
    public Context context() {
        return Context.PALETTE;
    }

    @Override
    public boolean dims(Scene scene) {
        return true;
    }

    @Override
    public Optional<Reply<Dialog>> act(Action action, Scene scene) {
        if (TextField.edits(action)) {
            return Optional.of(Reply.of(with(field.edited(action))));
        }
        return switch (action) {
            case DOWN, UP, PAGE_DOWN, PAGE_UP -> Optional.of(Reply.of(moved(action, scene)));
            case ACCEPT -> Optional.of(run(scene));
            case CANCEL -> Optional.of(Reply.<Dialog>of(this).wishing(new Wish.Close()));
            default -> Optional.empty();
        };
    }

    @Override
    public Reply<Dialog> typed(String text, Scene scene) {
        return Reply.of(with(field.inserted(text)));
    }

    @Override
    public List<String> text(Scene scene) {
        return found(recent(scene)).stream()
                .map(entry -> String.join("\t", entry.name(), entry.about(), entry.keys()))
                .toList();
    }

    private Palette with(TextField next) {
        return new Palette(of, all, next, next.text().equals(field.text()) ? at : 0);
    }

    private static List<String> recent(Scene scene) {
        return scene.setting().preferences().recent();
    }

    /** With the cursor elsewhere; it goes round at the ends by single steps. */
    private Palette moved(Action action, Scene scene) {
        int count = Math.max(1, found(recent(scene)).size());
        int here = Math.min(at, count - 1);
        int next = switch (action) {
            case UP -> Math.floorMod(here - 1, count);
            case PAGE_UP -> Math.max(0, here - PAGE);
            case PAGE_DOWN -> Math.min(count - 1, here + PAGE);
            default -> Math.floorMod(here + 1, count);
        };
        return new Palette(of, all, field, next);
    }

    /** The row under the cursor done, where the palette was opened. */
    private Reply<Dialog> run(Scene scene) {
        List<Entry> found = found(recent(scene));
        if (found.isEmpty()) {
            return Reply.<Dialog>of(this).saying("nothing here is called so");
        }
        Entry entry = found.get(Math.min(at, found.size() - 1));
        if (!entry.unavailable().isEmpty()) {
            return Reply.<Dialog>of(this).saying(entry.unavailable());
        }
        return Reply.<Dialog>of(this)
                .wishing(new Wish.Close())
                .wishing(new Wish.Prefer(scene.setting().preferences().used(entry.name())))
                .wishing(entry.wish())
                .saying(entry.wish() instanceof Wish.Do ? "" : entry.name());
    }
}
