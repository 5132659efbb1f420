package dev.looptop.ui;

import dev.looptop.model.SessionId;
import dev.looptop.ui.choice.ExportFormat;
import dev.looptop.ui.part.Cmd;
import dev.looptop.ui.part.Scene;
import java.util.List;
import java.util.Optional;

/** What is written to a file: the open session, or the lines of what has the keys. */
final class Exports {
    private Exports() {}

    static Step wanted(UiState state, ExportFormat format) {
        Optional<SessionId> id = state.reading().id();
        if (id.isEmpty()) {
            return Step.of(state.notice("no session is open"));
        }
        String view = format == ExportFormat.TEXT ? String.join("\n", view(state)) + "\n" : "";
        return format == ExportFormat.TEXT && view.isBlank()
                ? Step.of(state.notice("this pane shows no text"))
                : Step.of(state.notice("writing"), new Cmd.Export(format, id.get(), view));
    }

    private static List<String> view(UiState state) {
        Scene scene = state.scene();
        return state.dialog()
                .map(dialog -> dialog.text(scene))
                .orElseGet(() -> state.panes().of(state.desk().focus()).text(scene));
    }
}
