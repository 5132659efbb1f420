package dev.looptop.ui;

import dev.looptop.model.Session;
import dev.looptop.ui.choice.Look;
import dev.looptop.ui.choice.Setting;
import dev.looptop.ui.choice.TimeMode;
import dev.looptop.ui.live.LivePane;
import dev.looptop.ui.text.Pager;
import java.util.Optional;

/** How the panes show what they show: wrapped, raw, in which colours, and whether they follow. */
final class Showing {
    private Showing() {}

    /** The live pane with the log of its phase, or with events. */
    static UiState stream(UiState state) {
        Optional<Session> session = state.reading().session();
        boolean none = !state.live().log()
                && session.filter(s -> !LivePane.newestBody(s).isEmpty()).isEmpty();
        return none
                ? state.notice("no phase log is recorded for this session")
                : Settling.streaming(
                        state.live(state.live().showing(!state.live().log())));
    }

    /** The lines of the focused pane wrapped, or not. */
    static UiState wrap(UiState state) {
        return switch (state.desk().focus()) {
            case DIFF ->
                state.diff(state.diff().wrapped(!state.diff().wrap()))
                        .notice(words(!state.diff().wrap()));
            case LIVE ->
                state.live(state.live().wrapped(!state.live().wrap()))
                        .notice(words(!state.live().wrap()));
            case SESSIONS, DETAIL -> {
                Pager pager = state.detail().pager();
                yield state.detail(state.detail().paged(pager.wrapped(!pager.wrap())))
                        .notice(words(!pager.wrap()));
            }
        };
    }

    private static String words(boolean wrap) {
        return wrap ? "wrap on" : "wrap off, h l scroll sideways";
    }

    /** Markdown laid out, or as it was written. */
    static UiState raw(UiState state) {
        boolean raw = !state.detail().raw();
        return state.detail(state.detail().raw(raw)).notice(raw ? "as written" : "Markdown laid out");
    }

    /** The next look. */
    static UiState theme(UiState state) {
        Setting setting = state.setting();
        Look[] looks = Look.values();
        Look next = looks[(setting.preferences().look().ordinal() + 1) % looks.length];
        UiState changed = state.setting(setting.preferring(setting.preferences().look(next)));
        boolean same = next.on(setting.colours()) == setting.theme() && next != Look.TERMINAL;
        return changed.notice("theme: " + next.word() + (same ? ", which looks the same with these colours" : ""));
    }

    /** The live pane at its newest line, or still. */
    static UiState follow(UiState state) {
        LivePane live = state.live().following(!state.live().follow());
        return state.live(live).notice(live.follow() ? "follow on" : "follow off");
    }

    /** The next way of saying moments. */
    static UiState times(UiState state) {
        TimeMode next = state.times().next();
        return state.times(next).notice("times: " + next.word());
    }
}
