package dev.looptop.ui;

import dev.looptop.diff.PatchText;
import dev.looptop.model.Iteration;
import dev.looptop.model.SessionId;
import dev.looptop.model.SessionRow;
import dev.looptop.ui.live.LiveLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What can be copied: the thing under the cursor, or a choice of the open session's parts. */
public final class Copying {
    private static final String JSON = "JSON";

    private Copying() {}

    /** One row of the copy menu. */
    public record Choice(String name, String text) {}

    /** The thing under the cursor: a session's id, the critic's words, a pane's text. */
    static Step one(UiState state) {
        return switch (state.desk().focus()) {
            case SESSIONS ->
                state.sessions()
                        .selected()
                        .map(id -> copied(state, id.name(), "the id"))
                        .orElse(Step.of(state.notice("no session is shown")));
            case DETAIL ->
                state.detail().document()
                        ? text(
                                state,
                                state.detail().pager().lines().stream()
                                        .map(line -> line.lead() + line.text())
                                        .toList())
                        : critic(state)
                                .map(words -> copied(state, words, "the critic's words"))
                                .orElse(Step.of(state.notice("the critic has not spoken yet")));
            case DIFF -> text(state.diff(state.diff().marking(-1)), DiffKeys.marked(state.diff()));
            case LIVE ->
                text(state, state.live().lines().stream().map(LiveLine::text).toList());
        };
    }

    private static Step text(UiState state, List<String> lines) {
        return lines.isEmpty()
                ? Step.of(state.notice("there is nothing to copy here"))
                : copied(
                        state,
                        String.join("\n", lines) + "\n",
                        lines.size() + (lines.size() == 1 ? " line" : " lines"));
    }

    private static Step copied(UiState state, String text, String what) {
        return Step.of(state, new Cmd.Copy(text, what));
    }

    private static Optional<String> critic(UiState state) {
        return state.reading()
                .judged()
                .map(Iteration::number)
                .flatMap(number -> state.reading().text("feedback:" + number))
                .map(text -> text.lines().stream().collect(Collectors.joining("\n")))
                .filter(words -> !words.isBlank());
    }

    /** The rows of the copy menu; only what there is. */
    public static List<Choice> choices(UiState state) {
        List<Choice> choices = new ArrayList<>();
        Optional<SessionId> id = state.reading().id();
        if (id.isEmpty()) {
            return choices;
        }
        choices.add(new Choice("id", id.get().name()));
        choices.add(new Choice("path", id.get().path()));
        state.openRow()
                .map(SessionRow::summary)
                .map(s -> s.place().directory())
                .filter(d -> !d.isEmpty())
                .ifPresent(directory -> choices.add(new Choice("directory", directory)));
        state.openRow()
                .flatMap(row -> resume(state, row))
                .ifPresent(resume -> choices.add(new Choice("resume command", resume)));
        if (!state.diff().patch().files().isEmpty()) {
            choices.add(new Choice("patch shown", PatchText.of(state.diff().patch())));
        }
        critic(state).ifPresent(words -> choices.add(new Choice("critic's words", words)));
        choices.add(new Choice(JSON, "the session with everything in it"));
        choices.add(new Choice(
                "command for JSON",
                "looptop show " + id.get().source() + ":" + id.get().name() + " --json"));
        return choices;
    }

    /** The harness's own command that goes on with a session, where it has one. */
    private static Optional<String> resume(UiState state, SessionRow row) {
        return state.setting()
                .harnesses()
                .of(row.id().source())
                .commands()
                .resuming(row.id().name());
    }

    /** The menu opened. */
    static UiState menu(UiState state) {
        return choices(state).isEmpty() ? state.notice("no session is open") : state.overlay(new Overlay.CopyMenu(0));
    }

    /** The chosen row copied, the menu closed. */
    static Step accepted(UiState state, Overlay.CopyMenu menu) {
        List<Choice> choices = choices(state);
        UiState closed = state.overlay(Overlay.NONE);
        if (choices.isEmpty()) {
            return Step.of(closed);
        }
        Choice choice = choices.get(Math.min(menu.at(), choices.size() - 1));
        Optional<SessionId> id = closed.reading().id();
        return choice.name().equals(JSON) && id.isPresent()
                ? Step.of(closed, new Cmd.CopyJson(id.get()))
                : copied(closed, choice.text(), "the " + choice.name());
    }
}
