package dev.looptop.monitor;

import dev.looptop.effect.Clipboard;
import dev.looptop.effect.Outside;
import dev.looptop.effect.SessionWriter;
import dev.looptop.judge.StateJudge;
import dev.looptop.model.Problem;
import dev.looptop.process.ProcessFacts;
import dev.looptop.query.SessionFilter;
import dev.looptop.store.Root;
import dev.looptop.ui.choice.Preferences;
import dev.looptop.ui.part.Msg;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * @param preferences what the user has chosen
 * @param ascii whether only ASCII glyphs are wanted
 * @param problems what is wrong with the user's settings, told at the start
 * @param workingDirectory where exports go
 * @param exports writes a whole session
 * @param play a session to be played again as soon as it is read
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
        Preferences preferences,
        boolean ascii,
        List<Problem> problems,
        Path workingDirectory,
        SessionWriter exports,
        Optional<Msg.Play> play,
        Supplier<List<Root>> demo) {
    public Monitor {
        roots = List.copyOf(roots);
        problems = List.copyOf(problems);
        environment = Map.copyOf(environment);
    }

    /** What its effects reach; {@code screen} takes bytes for the terminal. */
    Outside outside(Clipboard.Output screen) {
        return Outside.of(preferences.notifications(), environment, home, workingDirectory, exports, screen);
    }
}
