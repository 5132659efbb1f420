package dev.looptop.ui.detail;

import dev.looptop.cell.Rect;
import dev.looptop.model.SessionRow;
import dev.looptop.model.State;
import dev.looptop.model.Waiting;
import dev.looptop.ui.desk.Pane;
import dev.looptop.ui.gate.EvidenceLook;
import dev.looptop.ui.gate.GateLook;
import dev.looptop.ui.keys.Action;
import dev.looptop.ui.part.Hits;
import dev.looptop.ui.part.Reply;
import dev.looptop.ui.part.Scene;
import dev.looptop.ui.part.Stride;
import dev.looptop.ui.part.Wish;
import dev.looptop.ui.reading.PatchKey;
import dev.looptop.ui.reading.Reading;
import java.util.Optional;

/** What keys do to the table of iterations and the line above it that says why. */
final class IterationKeys {
    private static final int USUAL_HEIGHT = 5;

    private IterationKeys() {}

    static Optional<Reply<Detail>> act(Detail pane, Action action, Scene scene) {
        return switch (action) {
            case TOP, END -> {
                int index =
                        action == Action.TOP ? 0 : scene.reading().iterations().size();
                yield Optional.of(Reply.of(pane.onBanner(false)).wishing(new Wish.Choose(index)));
            }
            case DOWN, UP, HALF_DOWN, HALF_UP, PAGE_DOWN, PAGE_UP -> {
                int height = scene.layout().place(Pane.DETAIL).map(Rect::height).orElse(2 * USUAL_HEIGHT) / 2;
                yield Optional.of(moved(pane, Stride.of(action, height), scene.reading()));
            }
            case LEFT -> Optional.of(Reply.of(pane).wishing(new Wish.Focus(Pane.SESSIONS)));
            case RIGHT -> Optional.of(Reply.of(pane));
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
    static Reply<Detail> stepped(Detail pane, int step, Reading reading) {
        if (reading.iterations().isEmpty()) {
            return Reply.of(pane).saying("no iteration yet");
        }
        int next = reading.chosen() + step;
        return next < 0 || next >= reading.iterations().size()
                ? Reply.of(pane).saying(step > 0 ? "this is the last iteration" : "this is the first iteration")
                : Reply.of(pane.onIteration()).wishing(new Wish.Choose(next));
    }

    private static Reply<Detail> moved(Detail pane, int step, Reading reading) {
        if (pane.banner()) {
            return step < 0 ? Reply.of(pane) : Reply.of(pane.onBanner(false)).wishing(new Wish.Choose(step - 1));
        }
        return step < 0 && reading.chosen() <= 0
                ? Reply.of(pane.onBanner(true))
                : Reply.of(pane).wishing(new Wish.Choose(reading.chosen() + step));
    }

    private static Reply<Detail> entered(Detail pane, Scene scene) {
        if (scene.reading().session().isEmpty()) {
            return Reply.of(pane).saying("the session is still being read");
        }
        if (!pane.banner()) {
            return Reply.of(pane.reading(true));
        }
        return scene.open().map(row -> why(pane, row, scene)).orElse(Reply.of(pane));
    }

    /** What the open session waits for, or else the evidence of its state. */
    private static Reply<Detail> why(Detail pane, SessionRow row, Scene scene) {
        Optional<Waiting> waiting =
                row.summary().activity().waiting().filter(one -> row.judgement().state() == State.WAITING);
        if (waiting.isEmpty()) {
            return Reply.of(pane).wishing(new Wish.Show(new EvidenceLook(row.id(), 0)));
        }
        GateLook gate = GateLook.of(row.id(), waiting.get());
        // The change that a gate asks about is that of the newest iteration, by itself.
        Reply<Detail> brought = gate.asksOfDiff()
                ? Reply.of(pane)
                        .wishing(new Wish.Choose(scene.reading().iterations().size()))
                        .wishing(new Wish.Against(PatchKey.Base.THIS_ITERATION))
                : Reply.of(pane);
        return brought.wishing(new Wish.Show(gate));
    }
}
