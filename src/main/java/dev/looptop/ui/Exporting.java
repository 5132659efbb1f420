package dev.looptop.ui;

import dev.looptop.cell.CleanText;
import dev.looptop.model.SessionId;
import dev.looptop.ui.choice.ExportFormat;
import dev.looptop.ui.list.ListRow;
import dev.looptop.ui.live.LiveLine;
import dev.looptop.ui.text.StatusWord;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the export menu asks for. */
final class Exporting {
    private Exporting() {}

    static UiState menu(UiState state) {
        return state.reading().id().isEmpty()
                ? state.notice("no session is open")
                : state.overlay(new Overlay.ExportMenu(0));
    }

    /** The chosen row written, the menu closed. */
    static Step accepted(UiState state, Overlay.ExportMenu menu) {
        UiState closed = state.overlay(Overlay.NONE);
        Optional<SessionId> id = state.reading().id();
        if (id.isEmpty()) {
            return Step.of(closed.notice("no session is open"));
        }
        ExportFormat format = ExportFormat.values()[menu.at()];
        String view = format == ExportFormat.TEXT ? String.join("\n", view(closed)) + "\n" : "";
        return format == ExportFormat.TEXT && view.isBlank()
                ? Step.of(closed.notice("this pane shows no text"))
                : Step.of(closed.notice("writing"), new Cmd.Export(format, id.get(), view));
    }

    /** All lines of the focused pane, those out of sight too. */
    private static List<String> view(UiState state) {
        return switch (state.desk().focus()) {
            case SESSIONS ->
                state.sessions().rows().stream().map(row -> row(state, row)).toList();
            case DETAIL ->
                state.detail().document()
                        ? state.detail().pager().lines().stream()
                                .map(line -> line.lead() + line.text())
                                .toList()
                        : state.reading().iterations().stream()
                                .map(one -> one.number() + "\t" + one.verdictWord())
                                .toList();
            case DIFF ->
                IntStream.range(0, state.diff().rows().size())
                        .mapToObj(state.diff().rows()::text)
                        .toList();
            case LIVE -> state.live().lines().stream().map(LiveLine::text).toList();
        };
    }

    private static String row(UiState state, ListRow row) {
        return row.session()
                .map(one -> String.join(
                        "\t",
                        StatusWord.of(one.judgement()).word(),
                        one.id().source(),
                        state.sessions().table().project(one),
                        one.id().name(),
                        CleanText.line(one.summary().title())))
                .orElse(row.heading());
    }
}
