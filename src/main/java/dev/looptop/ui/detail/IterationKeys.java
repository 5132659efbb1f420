package dev.looptop.ui.detail;

import dev.looptop.cell.Rect;
import dev.looptop.model.SessionRow;
import dev.looptop.model.State;
import dev.looptop.model.Waiting;
import dev.looptop.ui.desk.Pane;
import dev.looptop.ui.gate.EvidenceLook;
import dev.looptop.ui.gate.GateLook;
import dev.looptop.ui.keys.Action;
import dev.looptop.ui.part.Answer;
import dev.looptop.ui.part.Dialog;
import dev.looptop.ui.part.Hits;
import dev.looptop.ui.part.Scene;
import dev.looptop.ui.part.Stride;
import dev.looptop.ui.part.Wish;
import dev.looptop.ui.reading.Reading;
import java.util.Optional;

/** What keys do to the table of iterations and the line above it that says why. */
final class IterationKeys {
    private static final int USUAL_HEIGHT = 5;

    private IterationKeys() {}

    static Optional<Answer<Detail>> act(Detail pane, Action action, Scene scene) {
        return switch (action) {
            case TOP, END -> {
                int index =
                        action == Action.TOP ? 0 : scene.reading().iterations().size();
                yield Optional.of(Answer.of(pane.onBanner(false)).wishing(new Wish.Choose(index)));
            }
            case DOWN, UP, HALF_DOWN, HALF_UP, PAGE_DOWN, PAGE_UP -> {
                int height = scene.layout().place(Pane.DETAIL).map(Rect::height).orElse(2 * USUAL_HEIGHT) / 2;
                yield Optional.of(moved(pane, Stride.of(action, height), scene.reading()));
            }
            case LEFT -> Optional.of(Answer.of(pane).wishing(new Wish.Focus(Pane.SESSIONS)));
            case RIGHT -> Optional.of(Answer.of(pane));
            case ENTER -> Optional.of(entered(pane, scene));
            case WRAP -> Optional.of(DocumentKeys.wrapped(pane));
            case SEARCH -> Optional.of(DocumentKeys.searching(pane));
            case NEXT_HIT, PREVIOUS_HIT ->
                Optional.of(Hits.moved(
                        pane,
                        pane.pager().search(),
                        action,
                        next -> pane.paged(pane.pager().searched(next))));
            default -> Optional.empty();
        };
    }

    /** The iteration before or behind, from any pane. */
    static Answer<Detail> stepped(Detail pane, int step, Reading reading) {
        if (reading.iterations().isEmpty()) {
            return Answer.of(pane).saying("no iteration yet");
        }
        int next = reading.chosen() + step;
        return next < 0 || next >= reading.iterations().size()
                ? Answer.of(pane).saying(step > 0 ? "this is the last iteration" : "this is the first iteration")
                : Answer.of(pane.onIteration()).wishing(new Wish.Choose(next));
    }

    private static Answer<Detail> moved(Detail pane, int step, Reading reading) {
        if (pane.banner()) {
            return step < 0 ? Answer.of(pane) : Answer.of(pane.onBanner(false)).wishing(new Wish.Choose(step - 1));
        }
        return step < 0 && reading.chosen() <= 0
                ? Answer.of(pane.onBanner(true))
                : Answer.of(pane).wishing(new Wish.Choose(reading.chosen() + step));
    }

    private static Answer<Detail> entered(Detail pane, Scene scene) {
        if (scene.reading().session().isEmpty()) {
            return Answer.of(pane).saying("the session is still being read");
        }
        return pane.banner()
                ? why(scene)
                        .map(dialog -> Answer.of(pane).wishing(new Wish.Show(dialog)))
                        .orElse(Answer.of(pane))
                : Answer.of(pane.reading(true));
    }

    /** What the open session waits for, or else the evidence of its state. */
    private static Optional<Dialog> why(Scene scene) {
        Optional<SessionRow> row = scene.open();
        Optional<Waiting> waiting = row.filter(one -> one.judgement().state() == State.WAITING)
                .flatMap(one -> one.summary().activity().waiting());
        return row.map(one -> waiting.<Dialog>map(what -> GateLook.of(one.id(), what))
                .orElseGet(() -> new EvidenceLook(one.id(), 0)));
    }
}
