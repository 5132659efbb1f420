package dev.looptop.ui.diff;

import dev.looptop.diff.PatchText;
import dev.looptop.ui.desk.Pane;
import dev.looptop.ui.keys.Action;
import dev.looptop.ui.part.Answer;
import dev.looptop.ui.part.Cmd;
import dev.looptop.ui.part.Copied;
import dev.looptop.ui.part.Hits;
import dev.looptop.ui.part.Msg;
import dev.looptop.ui.part.Scene;
import dev.looptop.ui.part.Stride;
import dev.looptop.ui.part.Wish;
import dev.looptop.ui.search.SearchBar;
import dev.looptop.ui.text.Pager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What keys do to the diff. */
final class DiffKeys {
    private static final int STEP = 3;
    private static final int MOST_CONTEXT = 60;

    private DiffKeys() {}

    static Optional<Answer<DiffReader>> act(DiffReader diff, Action action, Scene scene) {
        return moved(diff, action).map(Answer::of).or(() -> acted(diff, action, scene));
    }

    private static Optional<DiffReader> moved(DiffReader diff, Action action) {
        return switch (action) {
            case TOP -> Optional.of(diff.to(0));
            case END -> Optional.of(diff.to(diff.rows().size()));
            case DOWN, UP -> Optional.of(diff.moved(Stride.of(action, 1)));
            case HALF_DOWN, HALF_UP, PAGE_DOWN, PAGE_UP ->
                Optional.of(diff.paged(Stride.of(action, diff.view().height())));
            case LEFT, RIGHT ->
                Optional.of(
                        diff.wrap()
                                ? diff.folded(action == Action.LEFT)
                                : diff.sideways(action == Action.LEFT ? -1 : 1));
            default -> Optional.empty();
        };
    }

    private static Optional<Answer<DiffReader>> acted(DiffReader diff, Action action, Scene scene) {
        return switch (action) {
            case NEXT_HUNK, PREVIOUS_HUNK -> Optional.of(hunk(diff, action == Action.NEXT_HUNK ? 1 : -1));
            case NEXT_FILE, PREVIOUS_FILE -> Optional.of(file(diff, action == Action.NEXT_FILE ? 1 : -1));
            case ENTER ->
                Optional.of(
                        diff.rows().size() == 0
                                ? Answer.of(diff).saying("there is nothing to unfold")
                                : Answer.of(diff.folding()));
            case SIDES -> Optional.of(sides(diff));
            case SPACES -> Optional.of(spaces(diff));
            case MORE_CONTEXT -> Optional.of(context(diff, 1));
            case LESS_CONTEXT -> Optional.of(context(diff, -1));
            case MARK_LINES -> Optional.of(marking(diff));
            case COPY -> Optional.of(copied(diff));
            case COPY_PATCH -> Optional.of(patch(diff));
            case FILES -> Optional.of(files(diff));
            case BASE -> Optional.of(Answer.of(diff).wishing(new Wish.Show(BaseMenu.of(diff.base(), scene))));
            case WRAP -> Optional.of(Answer.of(diff.wrapped(!diff.wrap())).saying(Pager.wrapWords(!diff.wrap())));
            case SEARCH ->
                Optional.of(Answer.of(diff).wishing(new Wish.Show(SearchBar.over(Pane.DIFF, diff.search()))));
            case NEXT_HIT, PREVIOUS_HIT -> Optional.of(Hits.moved(diff, diff.search(), action, diff::searched));
            default -> Optional.empty();
        };
    }

    private static Answer<DiffReader> hunk(DiffReader diff, int step) {
        int line = diff.rows().hunk(diff.cursor(), step);
        return line < 0
                ? Answer.of(diff).saying(step > 0 ? "no hunk further down" : "no hunk further up")
                : Answer.of(diff.jumped(line));
    }

    private static Answer<DiffReader> file(DiffReader diff, int step) {
        int line = diff.rows().file(diff.cursor(), step);
        return line < 0
                ? Answer.of(diff).saying(step > 0 ? "no file further down" : "no file further up")
                : Answer.of(diff.jumped(line));
    }

    private static Answer<DiffReader> sides(DiffReader diff) {
        DiffLook.Sides[] all = DiffLook.Sides.values();
        DiffLook.Sides next = all[(diff.look().sides().ordinal() + 1) % all.length];
        DiffReader laid = diff.looking(diff.look().sides(next));
        String now = next == DiffLook.Sides.UNIFIED || laid.rows().split()
                ? ""
                : ", unified here for there are not 110 columns";
        String words = next == DiffLook.Sides.SPLIT && !laid.rows().split() ? ", too narrow for it here" : now;
        return Answer.of(laid).saying("layout: " + next.word() + words);
    }

    private static Answer<DiffReader> spaces(DiffReader diff) {
        boolean shown = !diff.look().spaces();
        return Answer.of(diff.looking(diff.look().spaces(shown)))
                .saying(shown ? "changes of white space shown" : "changes of white space hidden");
    }

    private static Answer<DiffReader> context(DiffReader diff, int step) {
        int now = diff.look().context();
        int next = step > 0
                ? now < STEP ? now + 1 : Math.min(MOST_CONTEXT, now + STEP)
                : now <= STEP ? Math.max(0, now - 1) : now - STEP;
        if (next == now) {
            return Answer.of(diff)
                    .saying(step > 0 ? "no more than " + now + " lines of context" : "no context is left");
        }
        Answer<DiffReader> changed =
                Answer.of(diff.looking(diff.look().context(next))).saying("context " + next);
        boolean ask = next > DiffLook.RECORDED
                && diff.sheet().source().lines().isEmpty()
                && diff.shown().isPresent();
        return ask ? changed.doing(new Cmd.LoadLines(diff.shown().get(), diff.patch())) : changed;
    }

    /** Lines around the hunks came, or cannot be had. */
    static Answer<DiffReader> lined(DiffReader diff, Msg.LinesLoaded loaded) {
        if (!diff.sheet().isOf(loaded.key())) {
            return Answer.of(diff);
        }
        DiffReader lined = diff.lined(loaded.key(), loaded.lines());
        if (loaded.lines().isEmpty()) {
            DiffLook recorded = lined.look().context(DiffLook.RECORDED);
            return Answer.of(lined.looking(recorded)).saying("no more context: " + loaded.reason());
        }
        return Answer.of(lined).saying(loaded.reason().isEmpty() ? "" : "more context in part: " + loaded.reason());
    }

    private static Answer<DiffReader> marking(DiffReader diff) {
        if (diff.rows().size() == 0) {
            return Answer.of(diff).saying("there is nothing to mark");
        }
        return diff.anchor() >= 0
                ? Answer.of(diff.marking(-1)).saying("no line is marked")
                : Answer.of(diff.marking(diff.cursor())).saying("marking lines; y copies them, v ends it");
    }

    /** Copying takes the marks away. */
    private static Answer<DiffReader> copied(DiffReader diff) {
        Copied taken = Copied.lines(marked(diff));
        Answer<DiffReader> answer = Answer.of(diff.marking(-1));
        return taken.text().isEmpty()
                ? answer.saying(taken.what())
                : answer.doing(new Cmd.Copy(taken.text(), taken.what()));
    }

    /** The marked lines as they are in the file, or the one under the cursor. */
    static List<String> marked(DiffReader diff) {
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

    private static Answer<DiffReader> patch(DiffReader diff) {
        int files = diff.patch().files().size();
        return files == 0
                ? Answer.of(diff).saying("there is no patch to copy")
                : Answer.of(diff)
                        .doing(new Cmd.Copy(
                                PatchText.of(diff.patch()),
                                "the patch of " + files + (files == 1 ? " file" : " files")));
    }

    private static Answer<DiffReader> files(DiffReader diff) {
        if (diff.patch().files().isEmpty()) {
            return Answer.of(diff).saying("there is no file");
        }
        int file = Math.max(0, diff.rows().get(diff.cursor()).file());
        return Answer.of(diff).wishing(new Wish.Show(new FileMenu(diff.patch(), file)));
    }
}
