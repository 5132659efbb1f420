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
import java.util.List;
import java.util.Optional;

/**
 * What a session waits for, as it was when its dialog was opened; a later question is another one.
 *
 * @param session which session
 * @param waiting what it waits for
 * @param request which of the requests that it may have open is meant; empty until they are known
 */
public record Question(SessionId session, Waiting waiting, Optional<String> request) {
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
        return asks(scene).stream()
                .filter(ask -> request.isEmpty() || request.get().equals(ask.request()))
                .findFirst();
    }

    /** The open questions of its kind. */
    List<Ask> asks(Scene scene) {
        return scene.reading().asks().stream()
                .filter(ask -> (ask.kind() == Ask.Kind.PERMISSION) == waiting.permission())
                .filter(ask -> waiting.permission() || waiting.what().startsWith(ask.request()))
                .toList();
    }

    /** The same bound to one request, the first that is known, so that no key answers another one. */
    Question bound(Scene scene) {
        return request.isPresent()
                ? this
                : asks(scene).stream()
                        .findFirst()
                        .map(ask -> new Question(session, waiting, Optional.of(ask.request())))
                        .orElse(this);
    }

    /** Whether the session still waits for just this. */
    boolean stands(Scene scene) {
        Optional<Waiting> waits = scene.open()
                .filter(row -> row.id().equals(session))
                .filter(row -> scene.list().table().get(session).isPresent())
                .filter(row -> scene.reading().failed().isEmpty())
                .flatMap(row -> row.summary().activity().waiting());
        if (waiting.permission()) {
            boolean answered = request.isPresent() && ask(scene).isEmpty();
            return !answered && waits.filter(Waiting::permission).isPresent();
        }
        return waits.filter(
                        now -> now.what().equals(waiting.what()) && now.since().equals(waiting.since()))
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
