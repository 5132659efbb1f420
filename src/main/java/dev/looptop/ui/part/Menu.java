package dev.looptop.ui.part;

import dev.looptop.ui.keys.Action;
import java.util.Optional;

/** A dialog that is a list to choose from; its rows are those of the moment it was opened at. */
public interface Menu extends Dialog {
    /** The row under the cursor. */
    int at();

    /** With the cursor on another row, which exists. */
    Menu at(int row);

    /** How many rows there are, at least one. */
    int size();

    /** The row under the cursor taken. */
    Answer<Dialog> chosen(Scene scene);

    @Override
    default boolean dims(Scene scene) {
        return true;
    }

    @Override
    default Optional<Answer<Dialog>> act(Action action, Scene scene) {
        return switch (action) {
            case DOWN -> Optional.of(Answer.of(at(Math.floorMod(at() + 1, size()))));
            case UP -> Optional.of(Answer.of(at(Math.floorMod(at() - 1, size()))));
            case TOP -> Optional.of(Answer.of(at(0)));
            case END -> Optional.of(Answer.of(at(size() - 1)));
            case HALF_DOWN, HALF_UP, PAGE_DOWN, PAGE_UP -> {
                int row = at() + Stride.of(action, scene.setting().rows() / 2);
                yield Optional.of(Answer.of(at(Math.max(0, Math.min(size() - 1, row)))));
            }
            case ACCEPT -> Optional.of(chosen(scene));
            case CANCEL -> Optional.of(Answer.<Dialog>of(this).wishing(new Wish.Close()));
            default -> Optional.empty();
        };
    }
}
