package dev.looptop.ui;

import dev.looptop.cell.CleanText;
import dev.looptop.ui.choice.Setting;
import dev.looptop.ui.text.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Filters saved by name from the filter bar; the palette offers them. */
final class SavedViews {
    private SavedViews() {}

    /** Asks for a name for the words of the open bar. */
    static UiState naming(UiState state) {
        if (!(state.overlay() instanceof Overlay.FilterBar bar) || bar.narrow()) {
            return state;
        }
        String words = bar.words().text().strip();
        if (words.isEmpty()) {
            return state.notice("nothing is filtered that could be saved");
        }
        return Typing.problems(state, bar).isEmpty()
                ? state.overlay(new Overlay.ViewName(TextField.EMPTY, bar))
                : state.notice(Typing.problems(state, bar));
    }

    /** Saves them under the name that was typed. */
    static Step named(UiState state, Overlay.ViewName naming) {
        String name = naming.name().text().strip();
        if (name.isEmpty()) {
            return Step.of(state.notice("the view needs a name; Esc goes back"));
        }
        String words = naming.bar().words().text().strip();
        Step kept = Contents.sought(Typing.accepted(state.overlay(naming.bar())));
        Setting setting = kept.state().setting();
        UiState saved =
                kept.state().setting(setting.preferring(setting.preferences().saving(name, words)));
        List<Cmd> commands = new ArrayList<>(kept.commands());
        commands.add(new Cmd.SaveView(name, words));
        return new Step(saved.notice("saved as " + CleanText.line(name) + "; the palette has it"), commands);
    }

    /** Views saved before are known. */
    static UiState known(UiState state, Map<String, String> views) {
        Setting setting = state.setting();
        return state.setting(setting.preferring(setting.preferences().saved(views)));
    }
}
