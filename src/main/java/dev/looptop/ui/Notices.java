package dev.looptop.ui;

import dev.looptop.model.SessionId;
import dev.looptop.model.SessionRow;
import dev.looptop.model.State;
import dev.looptop.ui.choice.Notice;
import dev.looptop.ui.choice.Notifications;
import dev.looptop.ui.desk.Pane;
import dev.looptop.ui.part.Cmd;
import dev.looptop.ui.part.Msg;
import dev.looptop.ui.text.StatusWord;
import dev.looptop.ui.watch.Alerts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whom the person is told of outside of the screen: sessions whose alert has just begun, and those that were at work and
 * have ended. Not the one on the screen, no muted one, and none while the first reading runs.
 */
final class Notices {
    private Notices() {}

    /** The effects of a change of rows. */
    static List<Cmd> of(UiState before, UiState after, Msg.RowsChanged rows) {
        Notifications chosen = after.setting().preferences().notifications();
        if (chosen.off() || !before.watching().settled(before.now())) {
            return List.of();
        }
        Optional<SessionId> onScreen = before.dialogs().none() && before.desk().focus() == Pane.SESSIONS
                ? Optional.empty()
                : before.reading().id();
        List<Cmd> commands = new ArrayList<>();
        for (SessionRow row : rows.changed()) {
            boolean silent = onScreen.filter(row.id()::equals).isPresent()
                    || after.alerts().isMuted(row.id());
            occasion(before, after, row)
                    .filter(occasion -> !silent && chosen.on().contains(occasion))
                    .ifPresent(occasion -> commands.add(new Cmd.Notify(Notice.of(occasion, row))));
        }
        return commands;
    }

    private static Optional<Notifications.Occasion> occasion(UiState before, UiState after, SessionRow row) {
        SessionId id = row.id();
        Optional<SessionRow> known = before.sessions().table().get(id);
        boolean ended = row.judgement().state() == State.ENDED
                && known.filter(was -> was.judgement().state().live()).isPresent();
        if (ended) {
            return Optional.of(Notifications.Occasion.ENDED);
        }
        Alerts.Episode now = after.alerts().episodes().get(id);
        Alerts.Episode was = before.alerts().episodes().get(id);
        boolean begun = now != null
                && (was == null || was.word() != now.word() || !was.asked().equals(now.asked()));
        if (!begun) {
            return Optional.empty();
        }
        return Optional.of(
                now.word() == StatusWord.WAIT ? Notifications.Occasion.WAITING : Notifications.Occasion.STUCK);
    }
}
