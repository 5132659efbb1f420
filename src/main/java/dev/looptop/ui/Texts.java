package dev.looptop.ui;

import dev.looptop.model.Body;
import dev.looptop.model.Gate;
import dev.looptop.model.Iteration;
import dev.looptop.model.Message;
import dev.looptop.model.Session;
import dev.looptop.model.Step;
import dev.looptop.ui.desk.Pane;
import dev.looptop.ui.detail.ShownTexts;
import dev.looptop.ui.live.LivePane;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which long texts of the open session are wanted now, by what is on the screen. */
final class Texts {
    /** The most that is read of one text, in bytes. */
    static final int MOST_BYTES = 256 * 1024;

    /** The slot of the live pane's log. */
    static final String LIVE = "live";

    private Texts() {}

    /** A text that is wanted: its slot, where it is, and whether its end matters more than its start. */
    record Wanted(String slot, Body body, boolean fromEnd) {}

    /** The texts that this state needs and has not asked for. */
    static List<Wanted> lacking(UiState state) {
        Optional<Session> session = state.reading().session();
        if (session.isEmpty()) {
            return List.of();
        }
        List<Wanted> wanted = new ArrayList<>();
        wanted.add(new Wanted("prompt", session.get().prompt(), false));
        state.reading().judged().ifPresent(i -> wanted.add(new Wanted("feedback:" + i.number(), i.feedback(), false)));
        if (state.detail().document()) {
            state.reading().iteration().ifPresent(i -> ofIteration(i, wanted));
            ShownTexts.documents(session.get())
                    .forEach(d -> wanted.add(new Wanted(ShownTexts.DOCUMENT + d.name(), d.body(), false)));
            session.get()
                    .project()
                    .ifPresent(facts -> facts.logs()
                            .forEach(
                                    log -> wanted.add(new Wanted(ShownTexts.DOCUMENT + log.name(), log.body(), true))));
        }
        if (state.live().log() && state.layout().shows(Pane.LIVE)) {
            wanted.add(new Wanted(LIVE, LivePane.newestBody(session.get()), true));
        }
        openGate(session.get()).ifPresent(gate -> {
            if (state.overlay() instanceof Overlay.GateLook || state.detail().document()) {
                wanted.add(new Wanted("gate", gate.detail(), false));
            }
        });
        return wanted.stream()
                .filter(w -> state.reading().lacks(w.slot(), w.body()))
                .toList();
    }

    /** Whether every text that this state needs has come. */
    static boolean allHere(UiState state) {
        return lacking(state).isEmpty()
                && state.reading()
                        .texts()
                        .keySet()
                        .containsAll(state.reading().asked().keySet());
    }

    /** The newest gate that nobody has decided. */
    static Optional<Gate> openGate(Session session) {
        List<Gate> gates = session.gates();
        for (int index = gates.size() - 1; index >= 0; index--) {
            if (gates.get(index).open()) {
                return Optional.of(gates.get(index));
            }
        }
        return Optional.empty();
    }

    private static void ofIteration(Iteration iteration, List<Wanted> wanted) {
        int number = iteration.number();
        wanted.add(new Wanted("feedback:" + number, iteration.feedback(), false));
        if (iteration.messages().isEmpty()) {
            wanted.add(new Wanted("output:" + number, iteration.output(), false));
        }
        for (int index = ShownTexts.firstMessage(iteration);
                index < iteration.messages().size();
                index++) {
            Message message = iteration.messages().get(index);
            wanted.add(new Wanted("message:" + number + ":" + index, message.text(), false));
        }
        wanted.add(new Wanted("errors:" + number, iteration.errors(), true));
        for (int index = 0; index < iteration.steps().size(); index++) {
            Step step = iteration.steps().get(index);
            wanted.add(new Wanted("log:" + number + ":" + index, step.log(), true));
        }
    }
}
