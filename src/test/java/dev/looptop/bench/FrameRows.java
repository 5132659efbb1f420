package dev.looptop.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Bytes and write calls of single frames. */
final class FrameRows {
    private static final int TIMES = 20;

    private final Bench bench;

    FrameRows(Bench bench) {
        this.bench = bench;
    }

    void measure(Report report) throws IOException {
        Path directory = bench.fresh("scrolled");
        new LiveSessions(directory, 3);
        try (Pty pty = Pty.start(bench.monitor(Bench.TUNED, directory))) {
            pty.millisToText("Live task");
            pty.quiet(600);
            pty.type("3");
            pty.type("j".repeat(60));
            pty.quiet(500);
            bytes(report, pty, "one line scrolled in the diff pane", 2_000);
            pty.type("z");
            pty.quiet(500);
            pty.type("j".repeat(60));
            pty.quiet(500);
            bytes(report, pty, "one line scrolled, diff zoomed", 2_000);
            long before = pty.bytes();
            pty.type("g");
            pty.quiet(300);
            long home = pty.bytes();
            pty.type("k");
            pty.quiet(300);
            report.limit("bytes: a key that changes nothing", pty.bytes() - home, 0, "bytes");
            report.figure("bytes: jump to the top of the diff, zoomed", home - before, "bytes");
        }
        changed(report);
    }

    private static void bytes(Report report, Pty pty, String what, double most) throws IOException {
        List<Double> bytes = new ArrayList<>();
        List<Double> writes = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            long before = pty.bytes();
            long called = pty.writes();
            long frames = pty.frames();
            pty.type("j");
            pty.awaitFrame(frames);
            pty.quiet(40);
            bytes.add((double) (pty.bytes() - before));
            writes.add((pty.writes() - called) / (double) (pty.frames() - frames));
        }
        report.limit("bytes: " + what, Figures.of(bytes).median(), most, "bytes");
        report.limit("write calls a frame: " + what, Figures.of(writes).median(), 1, "calls");
    }

    private void changed(Report report) throws IOException {
        Path directory = bench.fresh("changed");
        LiveSessions live = new LiveSessions(directory, 20);
        try (Pty pty = Pty.start(bench.monitor(Bench.TUNED, directory))) {
            pty.millisToText("Live task");
            pty.quiet(600);
            List<Double> bytes = new ArrayList<>();
            for (int i = 0; i < TIMES; i++) {
                long frames = pty.frames();
                long before = pty.bytes();
                live.grow(1 + i % 19, 3);
                pty.awaitFrame(frames);
                bytes.add((double) (pty.bytes() - before));
                pty.quiet(100);
            }
            report.limit("bytes: one row changed", Figures.of(bytes).median(), 500, "bytes");
        }
    }
}
