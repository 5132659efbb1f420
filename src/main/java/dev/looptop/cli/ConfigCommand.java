package dev.looptop.cli;

import dev.looptop.config.Settings;
import dev.looptop.config.SettingsFile;
import dev.looptop.config.Spans;
import dev.looptop.format.FailureWords;
import dev.looptop.model.Problem;
import dev.looptop.ui.choice.Column;
import dev.looptop.ui.choice.Notifications;
import dev.looptop.ui.choice.Preferences;
import dev.looptop.ui.keys.Binding;
import dev.looptop.ui.keys.KeyMap;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code looptop config}: where the settings are, what is in force, what is wrong with them. */
@Command(
        name = "config",
        description = "Where the settings are looked for and what is in force. A running monitor reads nothing anew.")
final class ConfigCommand implements Callable<Integer> {
    @Mixin
    SessionOptions options = new SessionOptions();

    @Option(names = "--init", description = "Write a commented file, unless there is one.")
    boolean init;

    @Option(names = "--check", description = "Say what is wrong with the file; exit code 1 if something is.")
    boolean check;

    private final Surroundings around;

    ConfigCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        SettingsFile file = SettingsFile.of(around.places());
        Printer printer = new Printer(around.out(), options.colour(around), options.raw);
        if (init) {
            write(file);
            printer.line("written: " + printer.clean(file.path().toString()));
        } else if (check) {
            return checked(file, printer);
        } else {
            shown(file, printer);
        }
        printer.flush();
        return 0;
    }

    private static void write(SettingsFile file) {
        try {
            file.init();
        } catch (FileAlreadyExistsException e) {
            throw Failure.usage(file.path() + " is there already and stays as it is");
        } catch (IOException e) {
            throw Failure.working(file.path() + " cannot be written: " + FailureWords.of(e), e);
        }
    }

    private int checked(SettingsFile file, Printer printer) {
        List<Problem> wrong = options.wrong(around);
        for (Problem problem : wrong) {
            printer.line(printer.clean(problem.source() + ": " + problem.line()));
        }
        if (wrong.isEmpty()) {
            printer.line(printer.clean(file.path().toString()) + ": "
                    + (file.exists() ? "nothing is wrong" : "not there, so everything is as it comes"));
        }
        printer.flush();
        return wrong.isEmpty() ? 0 : 1;
    }

    private void shown(SettingsFile file, Printer printer) {
        Settings settings = options.settings(around);
        Preferences chosen = settings.preferences();
        printer.line("# file: " + printer.clean(file.path().toString()) + " (" + file.by() + "), "
                + (file.exists() ? "read" : "not there"));
        int wrong = options.wrong(around).size();
        if (wrong > 0) {
            printer.line("# " + wrong + (wrong == 1 ? " fault" : " faults") + ", see 'looptop config --check'");
        }
        printer.line("roots = " + list(printer, settings.roots()));
        printer.line("read-only = " + settings.readOnly().everywhere());
        printer.line("read-only-roots = " + list(printer, settings.readOnly().roots()));
        printer.line("theme = " + quoted(printer, chosen.look().word()));
        printer.line("ascii = " + settings.ascii());
        printer.line("mouse = " + chosen.mouse());
        printer.line("columns = "
                + list(
                        printer,
                        Arrays.stream(Column.values())
                                .filter(chosen.columns()::contains)
                                .map(Column::word)
                                .toList()));
        table(printer, "stuck");
        printer.line("default = "
                + quoted(printer, Spans.text(options.thresholds(around).stuckAfter())));
        new TreeMap<>(options.thresholds(around).perSource())
                .forEach((source, span) -> printer.line(source + " = " + quoted(printer, Spans.text(span))));
        keys(printer, chosen.keys());
        notifications(printer, chosen.notifications());
        table(printer, "views");
        chosen.views().forEach((name, words) -> printer.line(quoted(printer, name) + " = " + quoted(printer, words)));
    }

    /** Only what differs from the keys as they come, which {@code ?} and the README list. */
    private static void keys(Printer printer, KeyMap keys) {
        table(printer, "keys");
        for (Binding row : keys.bindings()) {
            if (!KeyMap.DEFAULT.bindings().contains(row)) {
                printer.line(quoted(
                                printer,
                                row.context().word() + "." + row.action().word()) + " = "
                        + list(printer, row.chords()));
            }
        }
        for (Binding row : KeyMap.DEFAULT.bindings()) {
            boolean bound = keys.bindings().stream()
                    .anyMatch(other -> other.context() == row.context() && other.action() == row.action());
            if (!bound) {
                printer.line(quoted(
                                printer,
                                row.context().word() + "." + row.action().word()) + " = false");
            }
        }
    }

    private static void notifications(Printer printer, Notifications chosen) {
        table(printer, "notifications");
        for (Notifications.Way way : Notifications.Way.values()) {
            printer.line(way.word() + " = " + chosen.ways().contains(way));
        }
        printer.line("command = " + list(printer, chosen.command()));
        printer.line("on = "
                + list(
                        printer,
                        Arrays.stream(Notifications.Occasion.values())
                                .filter(chosen.on()::contains)
                                .map(Notifications.Occasion::word)
                                .toList()));
    }

    private static void table(Printer printer, String name) {
        printer.blank();
        printer.line("[" + name + "]");
    }

    private static String list(Printer printer, List<String> texts) {
        return texts.stream().map(text -> quoted(printer, text)).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String quoted(Printer printer, String text) {
        return "\"" + printer.clean(text).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
