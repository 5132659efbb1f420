package dev.looptop.terminal;

import dev.looptop.cell.Canvas;
import dev.looptop.cell.Frame;
import dev.looptop.cell.Style;
import dev.looptop.ui.keys.Key;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A program for trying the terminal layer on a real terminal: shows what is typed. {@code q} ends it, {@code x} throws,
 * Ctrl-Z suspends.
 */
public final class TerminalTrial {
    private TerminalTrial() {}

    /** Runs until {@code q}. */
    public static void main(String[] args) throws Exception {
        BlockingQueue<Object> queue = new LinkedBlockingQueue<>();
        try (TerminalGuard guard = TerminalGuard.enter(System.getenv())) {
            guard.onResize(queue::add);
            guard.onContinued(() -> queue.add("continued from outside"));
            KeyReader.start(new FileInputStream(FileDescriptor.in), queue::add);
            run(guard, queue);
        }
        System.out.println("ended well");
    }

    private static void run(TerminalGuard guard, BlockingQueue<Object> queue) throws IOException, InterruptedException {
        FramePainter painter = new FramePainter(TerminalTraits.of(System.getenv()));
        Deque<String> lines = new ArrayDeque<>();
        Optional<Frame> shown = Optional.empty();
        System.out.println("must not be seen");
        while (true) {
            Frame frame = picture(guard, lines);
            guard.write(painter.paint(shown, frame));
            shown = Optional.of(frame);
            Object event = queue.take();
            lines.addFirst(event.toString());
            if (event instanceof String || event instanceof Size) {
                shown = Optional.empty();
            }
            if (event instanceof Input.Closed) {
                return;
            }
            if (event instanceof Input.Pressed pressed) {
                if (pressed.key().equals(Key.of('q'))) {
                    return;
                }
                if (pressed.key().equals(Key.of('x'))) {
                    throw new IllegalStateException("asked to fail");
                }
                if (pressed.key().equals(Key.ctrl('z'))) {
                    guard.suspend();
                    shown = Optional.empty();
                    lines.addFirst("continued from suspension");
                }
            }
        }
    }

    private static Frame picture(TerminalGuard guard, Deque<String> lines) {
        int width = guard.size().columns();
        int height = guard.size().rows();
        Canvas canvas = new Canvas(width, height);
        canvas.put(0, 0, "╭ " + width + "x" + height + " 👨‍👩‍👧 ❤️ 漢字 ✅ ", Style.of(12), width);
        canvas.put(width - 1, 0, "╮", Style.of(12), 1);
        canvas.put(width - 1, height - 1, "╯", Style.of(12), 1);
        int row = 1;
        for (String line : lines) {
            canvas.put(1, row++, line, row % 2 == 0 ? Style.PLAIN : Style.PLAIN.plus(Style.FAINT), width - 2);
        }
        return canvas.frame();
    }
}
