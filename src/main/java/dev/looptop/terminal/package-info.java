/**
 * The device: bytes in and out, and nothing else. In come keys ({@code KeyReader} on its daemon thread, through {@code
 * KeyDecoder}, as {@code Input}) and signals; out go frames, each as one write of what changed ({@code FramePainter},
 * written by {@code TerminalGuard}).
 *
 * <p>{@code TerminalGuard} takes the terminal and gives it back however the program ends: normal end, exception, SIGTERM,
 * SIGHUP, SIGINT, suspension. {@code guard.write(painter.paint(shownBefore, frame))} is for the UI thread alone, an empty
 * {@code shownBefore} paints all; what {@code onResize} and {@code onContinued} are given runs on threads of the JVM and
 * only posts.
 */
package dev.looptop.terminal;
