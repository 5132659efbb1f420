package dev.looptop.ui;

import dev.looptop.model.SessionId;
import dev.looptop.replay.Playback;
import dev.looptop.ui.desk.Pane;
import dev.looptop.ui.keys.Action;
import dev.looptop.ui.reading.Reading;
import java.time.Instant;
import java.util.Optional;

/** The open session played again: the panes show it as it stood at the replay's moment. */
final class Replays {
    private static final int FIRST_SPEED = 10;

    private Replays() {}

    /** Begins a replay of the open session, or ends the one under way. */
    static UiState toggled(UiState state) {
        return state.replay().isPresent() ? ended(state) : begun(state, FIRST_SPEED);
    }

    /** This session chosen and, once it was read, played. */
    static UiState wanted(UiState state, SessionId session, int speed) {
        boolean open = state.reading().id().filter(session::equals).isPresent();
        if (!open) {
            UiState chosen = state.sessions(state.sessions().at(session));
            return chosen.desk(chosen.desk().focused(Pane.DETAIL));
        }
        return state.replay().isPresent() || state.reading().session().isEmpty() ? state : begun(state, speed);
    }

    /** A replay of the open session from its start. */
    static UiState begun(UiState state, int speed) {
        Reading reading = state.reading();
        if (reading.session().isEmpty() || reading.judgement().isEmpty()) {
            return state.notice("no session is read yet that could be played");
        }
        Optional<Playback> replay =
                Playback.of(reading.session().get(), reading.judgement().get(), speed, state.now());
        return replay.isEmpty()
                ? state.notice("nothing of this session has a time, so it cannot be played")
                : shown(state.panes(state.panes().detail(state.detail().onBanner(false))), replay.get());
    }

    /** The session as it is now again. */
    static UiState ended(UiState state) {
        return state.replay()
                .map(replay ->
                        (state.replay(Optional.empty()).reading(state.reading().opened(replay.whole(), replay.end()))))
                .map(back -> back.notice("replay ended; this is the session as it is"))
                .orElse(state);
    }

    /** The wall clock went on. */
    static UiState ticked(UiState state, Instant now) {
        return state.replay()
                .map(replay -> {
                    Playback next = replay.ticked(now);
                    return next.at().equals(replay.at()) ? state.replay(Optional.of(next)) : shown(state, next);
                })
                .orElse(state);
    }

    /** What a key of the replay does. */
    static UiState acted(UiState state, Action action) {
        Playback replay = state.replay().orElseThrow();
        Instant now = state.now();
        return switch (action) {
            case PAUSE -> shown(state, replay.paused(now));
            case STEP_ON -> shown(state, replay.stepped(1));
            case STEP_BACK -> shown(state, replay.stepped(-1));
            case NEXT_STOP -> shown(state, replay.jumped(1));
            case PREVIOUS_STOP -> shown(state, replay.jumped(-1));
            case FASTER -> state.replay(Optional.of(replay.faster(1)));
            case SLOWER -> state.replay(Optional.of(replay.faster(-1)));
            default -> ended(state);
        };
    }

    private static UiState shown(UiState state, Playback replay) {
        Reading then = state.reading().opened(replay.session(), replay.judgement());
        return (state.replay(Optional.of(replay)).reading(then));
    }
}
