package dev.looptop.ui.gate;

import dev.looptop.model.SessionId;
import dev.looptop.ui.keys.Action;
import dev.looptop.ui.keys.Context;
import dev.looptop.ui.part.Answer;
import dev.looptop.ui.part.Dialog;
import dev.looptop.ui.part.Scene;
import dev.looptop.ui.part.Sheet;
import dev.looptop.ui.part.Wish;
import java.util.Optional;

/**
 * Why a session is thought to be in its state.
 *
 * @param session which session; the dialog closes when another one is open
 * @param top first visible row
 */
public record EvidenceLook(SessionId session, int top) implements Dialog {
    @Override
    public Context context() {
        return Context.EVIDENCE;
    }

    @Override
    public boolean dims(Scene scene) {
        return true;
    }

    @Override
    public Optional<Answer<Dialog>> act(Action action, Scene scene) {
        return switch (action) {
            case ENTER, CANCEL -> Optional.of(Answer.<Dialog>of(this).wishing(new Wish.Close()));
            default ->
                page(scene).moved(action, top, scene.setting()).map(row -> Answer.of(new EvidenceLook(session, row)));
        };
    }

    @Override
    public Dialog fitted(Scene scene) {
        int row = page(scene).kept(top, scene.setting());
        return row == top ? this : new EvidenceLook(session, row);
    }

    @Override
    public Optional<String> over(Scene scene) {
        boolean here = scene.open().filter(row -> row.id().equals(session)).isPresent();
        return here ? Optional.empty() : Optional.of("the session is no longer there");
    }

    @Override
    public Optional<Sheet> sheet(Scene scene) {
        return Optional.of(page(scene));
    }

    private Sheet.Text page(Scene scene) {
        return EvidenceText.of(scene, top);
    }
}
