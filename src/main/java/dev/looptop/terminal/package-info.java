/**
 * The one place that knows a real terminal, and the owner of the threads. {@link dev.looptop.terminal.EventLoop} is the
 * UI thread (the main thread): it takes messages from {@code Mailbox}, applies them, hands effects to {@code CmdRunner},
 * and paints. In come keys ({@code KeyReader} on its daemon thread, through {@code KeyDecoder}, as {@code Input}),
 * signals, and what the store tells; out go frames, each as one write of what changed ({@code FramePainter}, written by
 * {@code TerminalGuard}). {@link dev.looptop.terminal.PickerLoop} is the same for choosing one session.
 *
 * <p>{@code TerminalGuard} takes the terminal and gives it back however the program ends: normal end, exception, SIGTERM,
 * SIGHUP, SIGINT, suspension. {@code guard.write(painter.paint(shownBefore, frame))} is for the UI thread alone, an empty
 * {@code shownBefore} paints all; what {@code onResize} and {@code onContinued} are given runs on threads of the JVM and
 * only posts.
 */
package dev.looptop.terminal;
