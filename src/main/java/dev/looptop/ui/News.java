package dev.looptop.ui;

import dev.looptop.cell.CleanText;
import dev.looptop.model.Problem;
import dev.looptop.model.SessionId;
import dev.looptop.model.SessionRow;
import dev.looptop.ui.keys.Action;
import dev.looptop.ui.text.StatusWord;
import dev.looptop.ui.watch.Watching;
import java.util.List;
import java.util.Optional;

/** What has happened that the person did not ask for, in one line for the footer: first who asks, then what failed. */
public final class News {
    private News() {}

    /** The line, clean; empty without news. */
    public static String line(UiState state) {
        String alert = alert(state);
        return alert.isEmpty() ? trouble(state) : alert;
    }

    /** The state once a key was pressed: what was on the screen is told, a trouble hidden by an alert is not. */
    static UiState read(UiState state) {
        if (!alert(state).isEmpty()) {
            return state.alerts(state.alerts().told());
        }
        return state.watching().untold() == 0
                ? state
                : state.watching(state.watching().telling(0));
    }

    private static String alert(UiState state) {
        List<SessionId> asking = state.alerts().toTell(state.now());
        Optional<SessionRow> newest =
                asking.isEmpty() ? Optional.empty() : state.sessions().table().get(asking.get(asking.size() - 1));
        return newest.map(row -> sentence(
                        state,
                        row,
                        more(asking.size() - 1) + "; " + state.setting().keys().said(Action.NEXT_ALERT)
                                + " goes there"))
                .orElse("");
    }

    /** The reason of a stuck session comes last, for it may be long and is the first to be cut. */
    private static String sentence(UiState state, SessionRow row, String tail) {
        StatusWord word = StatusWord.of(row.judgement());
        String who = word.glyph(state.setting().ascii()) + " "
                + state.sessions().table().project(row);
        String why = row.judgement().why();
        return CleanText.line(
                word == StatusWord.WAIT ? who + " " + why + tail : who + " is " + word.longWord() + tail + ": " + why);
    }

    /** The count comes first, for the reason may be long. */
    private static String trouble(UiState state) {
        Watching watching = state.watching();
        if (watching.untold() == 0) {
            return "";
        }
        Problem newest = watching.problems().get(watching.problems().size() - 1);
        boolean named = newest.source().isEmpty() || newest.line().contains(newest.source());
        String where = named ? "" : state.setting().shown(newest.source()) + " ";
        String count = watching.untold() == 1 ? "" : watching.untold() + " problems, the newest: ";
        return count + CleanText.line(where + newest.line());
    }

    private static String more(int count) {
        return count > 0 ? ", and " + count + " more" : "";
    }
}
