package dev.looptop.ui.gate;

import dev.looptop.model.Gate;
import dev.looptop.model.SessionId;
import dev.looptop.model.Waiting;
import dev.looptop.ui.keys.Action;
import dev.looptop.ui.keys.Context;
import dev.looptop.ui.part.Answer;
import dev.looptop.ui.part.Dialog;
import dev.looptop.ui.part.Scene;
import dev.looptop.ui.part.Sheet;
import dev.looptop.ui.part.Wanted;
import dev.looptop.ui.part.Wish;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The gate or the permission that a session waits at.
 *
 * @param session which session
 * @param what what it waits for, as it was when the dialog was opened
 * @param asked when it was asked; a later question is another one, and closes this dialog
 * @param top first visible row
 */
public record GateLook(SessionId session, String what, Optional<Instant> asked, int top) implements Dialog {
    /** For what a session waits for now. */
    public static GateLook of(SessionId session, Waiting waiting) {
        return new GateLook(session, waiting.what(), waiting.since(), 0);
    }

    @Override
    public Context context() {
        return Context.GATE;
    }

    @Override
    public boolean dims(Scene scene) {
        return true;
    }

    @Override
    public Optional<Answer<Dialog>> act(Action action, Scene scene) {
        return switch (action) {
            case ENTER -> Optional.of(Answer.<Dialog>of(this).saying("Enter decides nothing here; Esc closes"));
            case CANCEL -> Optional.of(Answer.<Dialog>of(this).wishing(new Wish.Close()));
            default -> page(scene).moved(action, top, scene.setting()).map(row -> Answer.of(at(row)));
        };
    }

    @Override
    public Dialog fitted(Scene scene) {
        int row = page(scene).kept(top, scene.setting());
        return row == top ? this : at(row);
    }

    @Override
    public Optional<String> over(Scene scene) {
        Optional<Waiting> now = scene.open()
                .filter(row -> row.id().equals(session))
                .flatMap(row -> row.summary().activity().waiting());
        boolean same = now.filter(one -> one.what().equals(what) && one.since().equals(asked))
                .isPresent();
        return same ? Optional.empty() : Optional.of(settled(scene));
    }

    @Override
    public List<Wanted> wants(Scene scene) {
        return scene.reading()
                .openGate()
                .map(gate -> List.of(new Wanted("gate", gate.detail(), false)))
                .orElse(List.of());
    }

    @Override
    public Optional<Sheet> sheet(Scene scene) {
        return Optional.of(page(scene));
    }

    private Sheet.Text page(Scene scene) {
        return GateText.of(scene, top);
    }

    private GateLook at(int row) {
        return new GateLook(session, what, asked, row);
    }

    private String settled(Scene scene) {
        String decision = scene.reading()
                .session()
                .filter(open -> open.id().equals(session))
                .flatMap(open -> open.gates().stream()
                        .filter(gate -> !gate.open() && gate.requestedAt().equals(asked))
                        .findFirst())
                .map(GateLook::said)
                .orElse("is no longer asked");
        return "the " + what + " " + decision;
    }

    private static String said(Gate gate) {
        return "is settled: " + gate.decision() + (gate.decidedBy().isEmpty() ? "" : " by " + gate.decidedBy());
    }
}
