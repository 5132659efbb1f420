package dev.looptop.ui.diff;

import dev.looptop.cell.CleanText;
import dev.looptop.diff.FileDiff;
import dev.looptop.diff.Patch;
import dev.looptop.ui.keys.Action;
import dev.looptop.ui.keys.Context;
import dev.looptop.ui.part.Answer;
import dev.looptop.ui.part.Dialog;
import dev.looptop.ui.part.Menu;
import dev.looptop.ui.part.Scene;
import dev.looptop.ui.part.Stride;
import dev.looptop.ui.part.Wish;
import java.util.List;
import java.util.Optional;

/** The files of the patch that is shown, to go to one. */
public record FileMenu(Patch patch, int at) implements Menu {
    private static final int PAGE = 20;

    @Override
    public Context context() {
        return Context.FILES;
    }

    @Override
    public FileMenu at(int row) {
        return new FileMenu(patch, row);
    }

    @Override
    public int size() {
        return patch.files().size();
    }

    @Override
    public boolean dims(Scene scene) {
        return scene.layout().files().isEmpty();
    }

    @Override
    public Optional<Answer<Dialog>> act(Action action, Scene scene) {
        return switch (action) {
            case DOWN, UP, HALF_DOWN, HALF_UP, PAGE_DOWN, PAGE_UP -> {
                int row = at + Stride.of(action, PAGE);
                yield Optional.of(Answer.of(at(Math.max(0, Math.min(size() - 1, row)))));
            }
            default -> Menu.super.act(action, scene);
        };
    }

    /** Closed when another patch comes: its rows would be those of the one before. */
    @Override
    public Optional<String> over(Scene scene) {
        return scene.patch().source().patch() == patch ? Optional.empty() : Optional.of("the diff has changed");
    }

    @Override
    public Answer<Dialog> chosen(Scene scene) {
        return Answer.<Dialog>of(this).wishing(new Wish.Close()).wishing(new Wish.ToFile(at));
    }

    @Override
    public List<String> text(Scene scene) {
        return patch.files().stream().map(FileDiff::path).map(CleanText::line).toList();
    }
}
