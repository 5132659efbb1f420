package dev.looptop.terminal;

/**
 * Where effects reach out of the program.
 *
 * @param clipboard where copies go
 * @param notifier who tells the person outside of the screen
 * @param pins which sessions are pinned
 * @param views filters saved by name
 * @param exports what is written to files
 */
record Outside(Clipboard clipboard, Notifier notifier, PinFile pins, ViewFile views, ExportFile exports) {
    /** What a monitor reaches; {@code terminal} takes bytes for the screen. */
    static Outside of(Monitor monitor, Clipboard.Output terminal) {
        return new Outside(
                new Clipboard(monitor.environment(), terminal),
                new Notifier(monitor.preferences().notifications(), monitor.environment(), terminal),
                PinFile.of(monitor.environment(), monitor.home()),
                ViewFile.of(monitor.environment(), monitor.home()),
                new ExportFile(monitor.workingDirectory(), monitor.exports()));
    }
}
