package dev.looptop.terminal;

import dev.looptop.judge.StateJudge;
import dev.looptop.query.SessionFilter;
import dev.looptop.store.ProcessFacts;
import dev.looptop.store.Root;
import dev.looptop.ui.ThemeChoice;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a monitor is started with.
 *
 * @param roots where sessions are
 * @param filter what is shown at first
 * @param judge says what sessions are doing
 * @param processes what is known of their processes
 * @param clock wall clock
 * @param zone the user's zone
 * @param home the user's home directory, for short paths
 * @param environment the process environment, for what the terminal can do
 * @param look which colours the user asked for
 * @param ascii whether only ASCII glyphs are wanted
 * @param demo starts the demo loop and gives its roots, when the user asks for it on an empty screen
 */
public record Monitor(
        List<Root> roots,
        SessionFilter filter,
        StateJudge judge,
        ProcessFacts processes,
        Clock clock,
        ZoneId zone,
        String home,
        Map<String, String> environment,
        Look look,
        boolean ascii,
        Supplier<List<Root>> demo) {
    /** The looks a user can ask for. */
    public enum Look {
        TERMINAL,
        DARK,
        LIGHT,
        MONO
    }

    public Monitor {
        roots = List.copyOf(roots);
        environment = Map.copyOf(environment);
    }

    /** The theme that gives the wanted look on a terminal with this many colours. */
    static ThemeChoice theme(Look look, ColourDepth depth) {
        if (look == Look.MONO || depth == ColourDepth.NONE) {
            return ThemeChoice.MONO;
        }
        if (look == Look.TERMINAL || depth == ColourDepth.ANSI16) {
            return ThemeChoice.ANSI16;
        }
        boolean dark = look == Look.DARK;
        if (depth == ColourDepth.TRUE) {
            return dark ? ThemeChoice.DARK_TRUE : ThemeChoice.LIGHT_TRUE;
        }
        return dark ? ThemeChoice.DARK_256 : ThemeChoice.LIGHT_256;
    }
}
