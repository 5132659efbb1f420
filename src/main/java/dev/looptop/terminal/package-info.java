/**
 * The one place that knows a real terminal, and the owner of the threads. In come keys ({@code KeyReader} on its daemon
 * thread, through {@code KeyDecoder}, as {@code Input}) and signals; out go frames, each as one write of what changed
 * ({@code FramePainter}, written by {@code TerminalGuard}). {@code TerminalGuard} takes the terminal and gives it back
 * however the program ends:
 *
 * <pre>
 * try (TerminalGuard guard = TerminalGuard.enter(System.getenv())) {
 *     FramePainter painter = new FramePainter(TerminalTraits.of(System.getenv()));
 *     guard.onResize(size -&gt; post(Resized));     guard.onContinued(() -&gt; post(Resumed)); // from other threads
 *     KeyReader.start(new FileInputStream(FileDescriptor.in), input -&gt; post(input));      // from its thread
 *     guard.write(painter.paint(shownBefore, frame));  // one thread; Optional.empty() paints all
 *     guard.suspend();                                            // blocks until continued, then paint all
 * }
 * </pre>
 */
package dev.looptop.terminal;
