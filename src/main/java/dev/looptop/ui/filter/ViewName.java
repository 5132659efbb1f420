package dev.looptop.ui.filter;

import dev.looptop.cell.CleanText;
import dev.looptop.ui.choice.Preferences;
import dev.looptop.ui.keys.Action;
import dev.looptop.ui.keys.Context;
import dev.looptop.ui.part.Answer;
import dev.looptop.ui.part.Cmd;
import dev.looptop.ui.part.Dialog;
import dev.looptop.ui.part.Scene;
import dev.looptop.ui.part.Wish;
import dev.looptop.ui.text.TextField;
import java.util.List;
import java.util.Optional;

/** The name that the words of the filter bar below it are saved under; the palette offers them then. */
public record ViewName(TextField name, String words) implements Dialog {
    @Override
    public Context context() {
        return Context.VIEW_NAME;
    }

    @Override
    public Optional<Answer<Dialog>> act(Action action, Scene scene) {
        if (TextField.edits(action)) {
            return Optional.of(Answer.of(new ViewName(name.edited(action), words)));
        }
        return switch (action) {
            case ACCEPT -> Optional.of(saved(scene));
            case CANCEL -> Optional.of(Answer.<Dialog>of(this).wishing(new Wish.Close()));
            default -> Optional.empty();
        };
    }

    @Override
    public Answer<Dialog> typed(String text, Scene scene) {
        return Answer.of(new ViewName(name.inserted(text), words));
    }

    @Override
    public List<String> text(Scene scene) {
        return List.of(name.text());
    }

    /** The bar below keeps its filter as if it had been entered. */
    private Answer<Dialog> saved(Scene scene) {
        String said = name.text().strip();
        if (said.isEmpty()) {
            return Answer.<Dialog>of(this).saying("the view needs a name; Esc goes back");
        }
        Preferences known = scene.setting().preferences().saving(said, words);
        return Answer.<Dialog>of(this)
                .wishing(new Wish.Close())
                .wishing(new Wish.Do(Action.ACCEPT))
                .wishing(new Wish.Prefer(known))
                .doing(new Cmd.SaveView(said, words))
                .saying("saved as " + CleanText.line(said) + "; the palette has it");
    }
}
