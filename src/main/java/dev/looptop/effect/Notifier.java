package dev.looptop.effect;

import dev.looptop.cell.TextWidth;
import dev.looptop.format.FailureWords;
import dev.looptop.model.Problem;
import dev.looptop.ui.choice.Notice;
import dev.looptop.ui.choice.Notifications;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Tells the person outside of the screen: bell, the terminal's notifications, the desktop's, a command. Text of sessions
 * goes to programs as arguments and in their environment, never through a shell. Blocks while a program runs.
 */
final class Notifier {
    private static final int LONGEST = 200;

    private final Notifications chosen;
    private final Map<String, String> environment;
    private final Clipboard.Output terminal;
    private final Duration patience;
    private final Set<String> told = new HashSet<>();

    Notifier(Notifications chosen, Map<String, String> environment, Clipboard.Output terminal) {
        this(chosen, environment, terminal, Duration.ofSeconds(10));
    }

    /** With another patience for programs that hang. */
    Notifier(Notifications chosen, Map<String, String> environment, Clipboard.Output terminal, Duration patience) {
        this.chosen = chosen;
        this.environment = Map.copyOf(environment);
        this.terminal = terminal;
        this.patience = patience;
    }

    /** Tells it in every chosen way; gives what failed and was not told before. */
    List<Problem> tell(Notice notice) {
        List<Problem> problems = new ArrayList<>();
        for (Notifications.Way way : Notifications.Way.values()) {
            if (chosen.ways().contains(way)) {
                failure(way.word(), told(way, notice)).ifPresent(problems::add);
            }
        }
        if (!chosen.command().isEmpty()) {
            failure("command", run(chosen.command(), facts(notice))).ifPresent(problems::add);
        }
        return problems;
    }

    private Optional<Problem> failure(String way, Optional<String> why) {
        return why.filter(words -> told.add(way))
                .map(words -> new Problem("notifications", way + " does not work", words));
    }

    private Optional<String> told(Notifications.Way way, Notice notice) {
        String title = "looptop " + notice.occasion().word();
        String body = TextWidth.cut(notice.line(), LONGEST, "~");
        return switch (way) {
            case BELL -> written("\u0007");
            case OSC9 -> written(passed("\u001b]9;" + title + ": " + body + "\u0007"));
            case OSC777 -> written(passed("\u001b]777;notify;" + title + ";" + body.replace(';', ',') + "\u0007"));
            case NOTIFY_SEND ->
                run(List.of("notify-send", "--app-name=looptop", "--", title, unmarked(body)), facts(notice));
        };
    }

    /** Desktops read a few tags in the text. */
    private static String unmarked(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Inside tmux the sequence is for the terminal around it. */
    private String passed(String sequence) {
        return environment.getOrDefault("TMUX", "").isEmpty()
                ? sequence
                : "\u001bPtmux;" + sequence.replace("\u001b", "\u001b\u001b") + "\u001b\\";
    }

    private Optional<String> written(String sequence) {
        try {
            terminal.write(sequence.getBytes(StandardCharsets.UTF_8));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(FailureWords.of(e));
        }
    }

    /** What a command is told, by variable. */
    static Map<String, String> facts(Notice notice) {
        return Map.of(
                "LOOPTOP_SESSION", notice.session(),
                "LOOPTOP_SOURCE", notice.source(),
                "LOOPTOP_PROJECT", notice.project(),
                "LOOPTOP_STATE", notice.state(),
                "LOOPTOP_OUTCOME", notice.outcome(),
                "LOOPTOP_WHY", notice.why(),
                "LOOPTOP_TITLE", notice.title());
    }

    private Optional<String> run(List<String> command, Map<String, String> facts) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        facts.forEach((name, value) -> builder.environment().put(name, value.replace("\0", "")));
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                return Optional.of("it was ended after " + patience.toSeconds() + " s");
            }
            int code = process.exitValue();
            return code == 0 ? Optional.empty() : Optional.of("it ended with " + code);
        } catch (IOException e) {
            String why = FailureWords.of(e);
            boolean missing = why.toLowerCase(Locale.ROOT).contains("no such file");
            return Optional.of(missing ? "there is no program " + command.get(0) : why);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
