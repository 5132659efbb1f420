package dev.looptop.ui.gate;

import dev.looptop.cell.Rect;
import dev.looptop.model.SessionId;
import dev.looptop.model.Waiting;
import dev.looptop.model.act.Ask;
import dev.looptop.ui.keys.Action;
import dev.looptop.ui.keys.Context;
import dev.looptop.ui.keys.KeyMap;
import dev.looptop.ui.part.DialogBox;
import dev.looptop.ui.part.Scene;
import java.util.Optional;

/**
 * What a session waits for, as it was when its dialog was opened; a later question is another one.
 *
 * @param session which session
 * @param waiting what it waits for
 */
public record Question(SessionId session, Waiting waiting) {
    private static final int WIDE = 120;

    /** The context whose keys answer it. */
    Context context() {
        return waiting.permission() ? Context.PERMISSION : Context.GATE;
    }

    /** Whether a plan is asked about. */
    boolean ofPlan() {
        return waiting.what().startsWith("plan");
    }

    /** Whether a change is asked about, which is read below the question. */
    boolean ofDiff() {
        return !waiting.permission() && !ofPlan();
    }

    /** The question as looptop can answer it; empty while who listens is being looked at. */
    Optional<Ask> ask(Scene scene) {
        return scene.reading().asks().stream()
                .filter(ask -> (ask.kind() == Ask.Kind.PERMISSION) == waiting.permission())
                .filter(ask -> waiting.permission() || waiting.what().startsWith(ask.request()))
                .filter(ask -> !waiting.permission() || ask.askedAt().equals(waiting.since()))
                .findFirst();
    }

    /** Whether the session still waits for just this. */
    boolean stands(Scene scene) {
        return scene.open()
                .filter(row -> row.id().equals(session))
                .filter(row -> scene.list().table().get(session).isPresent())
                .flatMap(row -> row.summary().activity().waiting())
                .filter(now -> now.what().equals(waiting.what()) && now.since().equals(waiting.since()))
                .isPresent();
    }

    /** The keys that answer, in a few words. */
    String keys(Scene scene) {
        KeyMap keys = scene.setting().keys();
        String yes = keys.chord(context(), Action.APPROVE).orElse("':approve'");
        String no = keys.chord(context(), Action.REJECT).orElse("':reject'");
        return yes
                + (waiting.permission() ? " permits, " : " approves, ")
                + no
                + (waiting.permission() ? " denies" : " rejects");
    }

    /** The box of a dialog in which a diff is read. */
    Rect box(Scene scene) {
        int width = Math.min(WIDE, scene.setting().columns() - 6);
        return DialogBox.of(scene.setting(), width, scene.setting().rows());
    }
}
