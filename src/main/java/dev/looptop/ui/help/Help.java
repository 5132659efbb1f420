package dev.looptop.ui.help;

import dev.looptop.ui.choice.Setting;
import dev.looptop.ui.keys.Action;
import dev.looptop.ui.keys.Context;
import dev.looptop.ui.part.Answer;
import dev.looptop.ui.part.Dialog;
import dev.looptop.ui.part.Scene;
import dev.looptop.ui.part.Stride;
import dev.looptop.ui.part.Wish;
import dev.looptop.ui.text.RoleLine;
import dev.looptop.ui.text.TextField;
import dev.looptop.ui.text.Viewport;
import java.util.List;
import java.util.Optional;

/**
 * The keys of a context.
 *
 * @param of the context that help was asked in
 * @param field what the keys are filtered by
 * @param top first visible row
 */
public record Help(Context of, TextField field, int top) implements Dialog {
    /** The keys of a context from the top. */
    public static Help of(Context context) {
        return new Help(context, TextField.EMPTY, 0);
    }

    /** What is shown on a screen. */
    public HelpText shown(Setting setting) {
        return HelpText.of(of, field.text(), setting);
    }

    @Override
    public Context context() {
        return Context.HELP;
    }

    @Override
    public boolean dims(Scene scene) {
        return true;
    }

    @Override
    public Optional<Answer<Dialog>> act(Action action, Scene scene) {
        if (TextField.edits(action)) {
            return Optional.of(Answer.of(new Help(of, field.edited(action), 0)));
        }
        return switch (action) {
            case DOWN, UP, PAGE_DOWN, PAGE_UP -> {
                int height = Math.max(2, scene.setting().rows() - 7);
                yield Optional.of(Answer.of(scrolled(top + Stride.of(action, height), scene.setting())));
            }
            case ACCEPT, CANCEL -> Optional.of(Answer.<Dialog>of(this).wishing(new Wish.Close()));
            default -> Optional.empty();
        };
    }

    @Override
    public Answer<Dialog> typed(String text, Scene scene) {
        return Answer.of(new Help(of, field.inserted(text), 0));
    }

    @Override
    public Dialog fitted(Scene scene) {
        return top == 0 ? this : scrolled(top, scene.setting());
    }

    @Override
    public List<String> text(Scene scene) {
        return shown(scene.setting()).columns().stream()
                .flatMap(List::stream)
                .map(RoleLine::text)
                .toList();
    }

    private Help scrolled(int row, Setting setting) {
        HelpText text = shown(setting);
        return new Help(
                of,
                field,
                new Viewport(0, text.room(setting)).at(row, text.tallest()).offset());
    }
}
