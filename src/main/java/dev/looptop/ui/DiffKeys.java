package dev.looptop.ui;

import dev.looptop.diff.PatchText;
import dev.looptop.model.Iteration;
import dev.looptop.ui.desk.Pane;
import dev.looptop.ui.diff.DiffLook;
import dev.looptop.ui.diff.DiffPane;
import dev.looptop.ui.diff.DiffRow;
import dev.looptop.ui.keys.Action;
import dev.looptop.ui.reading.PatchKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the keys of the diff pane and its menus do. */
public final class DiffKeys {
    private static final int STEP = 3;
    private static final int MOST_CONTEXT = 60;

    private DiffKeys() {}

    /** The step of an action of the diff pane. */
    static Step acted(UiState state, Action action) {
        return switch (action) {
            case SIDES -> Step.of(sides(state));
            case SPACES -> Step.of(spaces(state));
            case MORE_CONTEXT -> context(state, 1);
            case LESS_CONTEXT -> context(state, -1);
            case MARK_LINES -> Step.of(marking(state));
            case COPY_PATCH -> patch(state);
            default -> Step.of(files(state));
        };
    }

    /** The cursor on the next or previous hunk. */
    static UiState hunk(UiState state, int step) {
        DiffPane diff = state.diff();
        int line = diff.rows().hunk(diff.cursor(), step);
        return line < 0
                ? state.notice(step > 0 ? "no hunk further down" : "no hunk further up")
                : state.diff(diff.jumped(line));
    }

    /** The cursor on the next or previous file. */
    static UiState file(UiState state, int step) {
        DiffPane diff = state.diff();
        int line = diff.rows().file(diff.cursor(), step);
        return line < 0
                ? state.notice(step > 0 ? "no file further down" : "no file further up")
                : state.diff(diff.jumped(line));
    }

    private static UiState sides(UiState state) {
        DiffLook.Sides[] all = DiffLook.Sides.values();
        DiffLook look = state.diff().look();
        DiffLook.Sides next = all[(look.sides().ordinal() + 1) % all.length];
        DiffPane diff = state.diff().looking(look.sides(next));
        String now = next == DiffLook.Sides.UNIFIED || diff.rows().split()
                ? ""
                : ", unified here for there are not 110 columns";
        String words = next == DiffLook.Sides.SPLIT && !diff.rows().split() ? ", too narrow for it here" : now;
        return state.diff(diff).notice("layout: " + next.word() + words);
    }

    private static UiState spaces(UiState state) {
        boolean shown = !state.diff().look().spaces();
        return state.diff(state.diff().looking(state.diff().look().spaces(shown)))
                .notice(shown ? "changes of white space shown" : "changes of white space hidden");
    }

    private static Step context(UiState state, int step) {
        DiffPane diff = state.diff();
        int now = diff.look().context();
        int next = step > 0
                ? now < STEP ? now + 1 : Math.min(MOST_CONTEXT, now + STEP)
                : now <= STEP ? Math.max(0, now - 1) : now - STEP;
        if (next == now) {
            return Step.of(state.notice(step > 0 ? "no more than " + now + " lines of context" : "no context is left"));
        }
        UiState changed = state.diff(diff.looking(diff.look().context(next))).notice("context " + next);
        boolean ask = next > DiffLook.RECORDED
                && diff.sheet().source().lines().isEmpty()
                && diff.shown().isPresent();
        return ask ? Step.of(changed, new Cmd.LoadLines(diff.shown().get(), diff.patch())) : Step.of(changed);
    }

    /** The files of a patch have come: their context grows, or it is said why not. */
    static UiState lined(UiState state, Msg.LinesLoaded loaded) {
        if (!state.diff().sheet().isOf(loaded.key())) {
            return state;
        }
        DiffPane diff = state.diff().lined(loaded.key(), loaded.lines());
        if (loaded.lines().isEmpty()) {
            DiffLook recorded = diff.look().context(DiffLook.RECORDED);
            return state.diff(diff.looking(recorded)).notice("no more context: " + loaded.reason());
        }
        UiState next = state.diff(diff);
        return loaded.reason().isEmpty() ? next : next.notice("more context in part: " + loaded.reason());
    }

    private static UiState marking(UiState state) {
        DiffPane diff = state.diff();
        if (diff.rows().size() == 0) {
            return state.notice("there is nothing to mark");
        }
        return diff.anchor() >= 0
                ? state.diff(diff.marking(-1)).notice("no line is marked")
                : state.diff(diff.marking(diff.cursor())).notice("marking lines; y copies them, v ends it");
    }

    /** Without marked lines; the same state when none are. */
    static UiState unmarked(UiState state) {
        boolean marked = state.desk().focus() == Pane.DIFF && state.diff().anchor() >= 0;
        return marked ? state.diff(state.diff().marking(-1)) : state;
    }

    /** The marked lines, or the one under the cursor, as they stand in their file: no numbers, no signs. */
    static List<String> marked(DiffPane diff) {
        List<String> lines = new ArrayList<>();
        for (int line = 0; line < diff.rows().size(); line++) {
            DiffRow.Kind kind = diff.rows().get(line).kind();
            boolean one = diff.anchor() < 0 && line == diff.cursor();
            if (one || diff.isMarked(line) && kind == DiffRow.Kind.LINE) {
                lines.add(diff.rows().plain(line));
            }
        }
        return lines;
    }

    private static Step patch(UiState state) {
        if (state.diff().patch().files().isEmpty()) {
            return Step.of(state.notice("there is no patch to copy"));
        }
        int files = state.diff().patch().files().size();
        String what = "the patch of " + files + (files == 1 ? " file" : " files");
        return Step.of(state, new Cmd.Copy(PatchText.of(state.diff().patch()), what));
    }

    private static UiState files(UiState state) {
        DiffPane diff = state.diff();
        if (diff.patch().files().isEmpty()) {
            return state.notice("there is no file");
        }
        return state.overlay(
                new Overlay.FileMenu(Math.max(0, diff.rows().get(diff.cursor()).file())));
    }

    /** The choice of bases, with the cursor on the one that is not in use. */
    static UiState bases(UiState state) {
        boolean own = state.diff().base().equals(PatchKey.Base.THIS_ITERATION);
        return state.overlay(new Overlay.BaseMenu(own ? 1 : 0));
    }

    /** Everything the diff of the chosen iteration can be taken against. */
    public static List<PatchKey.Base> choices(UiState state) {
        List<PatchKey.Base> choices = new ArrayList<>(List.of(PatchKey.Base.THIS_ITERATION, PatchKey.Base.ALL_SO_FAR));
        int here = state.reading().patched().map(Iteration::number).orElse(0);
        for (Iteration iteration : state.reading().iterations()) {
            if (iteration.number() < here) {
                choices.add(2, PatchKey.Base.since(iteration.number()));
            }
        }
        return choices;
    }

    /** The cursor of a menu moved. */
    static UiState moved(UiState state, Action action, int by) {
        if (state.overlay() instanceof Overlay.FileMenu menu) {
            int last = state.diff().patch().files().size() - 1;
            int next = action == Action.TOP ? 0 : action == Action.END ? last : menu.at() + by;
            return state.overlay(new Overlay.FileMenu(Math.max(0, Math.min(last, next))));
        }
        int at = state.overlay() instanceof Overlay.BaseMenu menu ? menu.at() : 0;
        return state.overlay(
                new Overlay.BaseMenu(Math.floorMod(at + by, choices(state).size())));
    }

    /** The choice of an open menu of the diff taken; empty when none is open. */
    static Optional<UiState> accepted(UiState state) {
        UiState closed = state.overlay(Overlay.NONE);
        if (state.overlay() instanceof Overlay.BaseMenu menu) {
            List<PatchKey.Base> choices = choices(state);
            PatchKey.Base base = choices.get(Math.min(menu.at(), choices.size() - 1));
            return Optional.of(closed.diff(state.diff().based(base)).notice(base.words()));
        }
        if (state.overlay() instanceof Overlay.FileMenu menu) {
            return Optional.of(
                    closed.diff(state.diff().jumped(state.diff().rows().headerOf(menu.at()))));
        }
        return Optional.empty();
    }
}
