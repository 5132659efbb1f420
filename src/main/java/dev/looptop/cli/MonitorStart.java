package dev.looptop.cli;

import dev.looptop.config.Settings;
import dev.looptop.judge.StateJudge;
import dev.looptop.judge.Thresholds;
import dev.looptop.model.SessionId;
import dev.looptop.monitor.EventLoop;
import dev.looptop.monitor.Monitor;
import dev.looptop.process.LinuxProcesses;
import dev.looptop.store.Root;
import dev.looptop.ui.choice.Preferences;
import dev.looptop.ui.part.Msg;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Starts the monitor from what the options say. */
final class MonitorStart {
    private final Surroundings around;
    private final SessionOptions options;
    private final LookOptions look;
    private Optional<Msg.Play> play = Optional.empty();

    MonitorStart(Surroundings around, SessionOptions options, LookOptions look) {
        this.around = around;
        this.options = options;
        this.look = look;
    }

    /** Plays this session as soon as it is read. */
    MonitorStart playing(SessionId session, int speed) {
        play = Optional.of(new Msg.Play(session, speed));
        return this;
    }

    /** Runs it until the user leaves; returns the exit code. */
    int run(List<Root> roots, Thresholds thresholds, Supplier<List<Root>> demo) {
        Settings settings = options.settings(around);
        Preferences preferences = settings.preferences();
        Monitor monitor = new Monitor(
                roots,
                options.filter(around),
                new StateJudge(thresholds, AllFormats.harnesses()),
                new LinuxProcesses(AllFormats.harnesses()),
                around.clock(),
                around.zone(),
                around.places().home().toString(),
                around.places().environment(),
                preferences.look(look.look(options.color, preferences.look())),
                look.ascii || settings.ascii() || !drawsUnicode(),
                options.wrong(around),
                around.places().workingDirectory(),
                new WholeSession(around.zone(), options.raw),
                play,
                demo);
        around.out().flush();
        try {
            return EventLoop.run(monitor, around.err());
        } catch (IOException e) {
            throw Failure.working("the terminal cannot be used: " + e.getMessage(), e);
        }
    }

    /**
     * Whether the locale says that box lines and our glyphs take one cell each: a UTF-8 locale, and none in which
     * characters of ambiguous width are drawn wide. No locale at all counts as UTF-8, as most containers have none.
     */
    private boolean drawsUnicode() {
        Optional<String> locale = around.places()
                .variable("LC_ALL")
                .or(() -> around.places().variable("LC_CTYPE"))
                .or(() -> around.places().variable("LANG"));
        String name = locale.orElse("C.UTF-8").toLowerCase(Locale.ROOT);
        boolean utf8 = name.contains("utf-8") || name.contains("utf8") || locale.isEmpty();
        boolean wide = name.startsWith("ja") || name.startsWith("zh") || name.startsWith("ko");
        return utf8 && !wide;
    }
}
