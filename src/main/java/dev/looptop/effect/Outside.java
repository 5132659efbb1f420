package dev.looptop.effect;

import dev.looptop.ui.choice.Notifications;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where effects reach out of the program.
 *
 * @param clipboard where copies go
 * @param notifier who tells the person outside of the screen
 * @param pins which sessions are pinned
 * @param views filters saved by name
 * @param exports what is written to files
 */
public record Outside(Clipboard clipboard, Notifier notifier, PinFile pins, ViewFile views, ExportFile exports) {
    /** What a monitor with this environment reaches; {@code screen} takes bytes for the terminal. */
    public static Outside of(
            Notifications notifications,
            Map<String, String> environment,
            String home,
            Path workingDirectory,
            SessionWriter exports,
            Clipboard.Output screen) {
        return new Outside(
                new Clipboard(environment, screen),
                new Notifier(notifications, environment, screen),
                PinFile.of(environment, home),
                ViewFile.of(environment, home),
                new ExportFile(workingDirectory, exports));
    }
}
