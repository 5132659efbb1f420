package dev.looptop.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** From a key or an appended line to the end of the frame that shows it, all through the same kind of terminal. */
final class LatencyRows {
    private static final int WARM = 60;
    private static final int KEYS = 300;
    private static final int LINES = 200;
    /** Reading 10,000 sessions takes longer than this. */
    private static final long READING_NANOS = 600_000_000L;

    private final Bench bench;

    LatencyRows(Bench bench) {
        this.bench = bench;
    }

    void keys(Report report) throws IOException {
        double echo = Figures.of(echoes()).median();
        List<Double> idle = new ArrayList<>();
        try (Pty pty = Pty.start(bench.monitor(Bench.TUNED, bench.corpus(1_000, false)))) {
            pty.millisToText("add retry");
            pty.quiet(900);
            press(pty, WARM, new ArrayList<>());
            press(pty, KEYS, idle);
        }
        both(report, "key to frame, idle", idle, "echo by cat", echo, 4, 16);
        List<Double> indexing = new ArrayList<>();
        for (int run = 0; run < 10; run++) {
            try (Pty pty = Pty.start(bench.monitor(Bench.TUNED, bench.corpus(10_000, false)))) {
                pty.millisToText("add retry");
                long until = System.nanoTime() + READING_NANOS;
                while (System.nanoTime() < until) {
                    press(pty, 2, indexing);
                }
            }
        }
        both(report, "key to frame while 10,000 are read (cold JVM)", indexing, "echo by cat", echo, 4, 16);
    }

    private static List<Double> echoes() throws IOException {
        List<Double> measured = new ArrayList<>();
        try (Pty pty = Pty.start("sh -c 'stty raw -echo; printf x; exec cat'")) {
            pty.awaitByte(0);
            Pauses.millis(200);
            for (int i = 0; i < WARM + KEYS; i++) {
                long before = pty.bytes();
                long typed = pty.type("j");
                measured.add((pty.awaitByte(before) - typed) / 1e6);
                Pauses.millis(10);
            }
        }
        return measured.subList(WARM, measured.size());
    }

    private static void press(Pty pty, int times, List<Double> into) throws IOException {
        for (int i = 0; i < times; i++) {
            long before = pty.frames();
            long typed = pty.type(i % 2 == 0 ? "j" : "k");
            into.add((pty.awaitFrame(before) - typed) / 1e6);
            Pauses.millis(15 + i % 7);
        }
    }

    void lines(Report report) throws IOException {
        Path directory = bench.fresh("live");
        LiveSessions live = new LiveSessions(directory, 20);
        List<Double> measured = new ArrayList<>();
        try (Pty pty = Pty.start(bench.monitor(Bench.TUNED, directory))) {
            pty.millisToText("Live task");
            pty.quiet(600);
            for (int i = 0; i < WARM + LINES; i++) {
                long before = pty.frames();
                long from = System.nanoTime();
                live.grow(i % 20, 3);
                double millis = (pty.awaitFrame(before) - from) / 1e6;
                if (i >= WARM) {
                    measured.add(millis);
                }
                Pauses.millis(60 + i % 23);
            }
        }
        both(
                report,
                "line appended to frame",
                measured,
                "tail -f",
                Figures.of(tails()).median(),
                15,
                60);
    }

    private List<Double> tails() throws IOException {
        Path file = bench.fresh("tail").resolve("file");
        Files.writeString(file, "x\n");
        List<Double> measured = new ArrayList<>();
        try (Pty pty = Pty.start("tail -f '" + file + "'")) {
            pty.awaitByte(0);
            Pauses.millis(300);
            for (int i = 0; i < 100; i++) {
                long before = pty.bytes();
                long from = System.nanoTime();
                Files.writeString(file, "line\n", StandardOpenOption.APPEND);
                measured.add((pty.awaitByte(before) - from) / 1e6);
                Pauses.millis(20);
            }
        }
        return measured;
    }

    private static void both(
            Report report, String what, List<Double> measured, String beside, double other, double median, double p99) {
        Figures figures = Figures.of(measured);
        String count = " (" + figures.count() + ")";
        report.limit(what + ", median" + count, figures.median(), beside, other, median, "ms");
        report.limit(what + ", p99", figures.percentile(99), beside, other, p99, "ms");
    }
}
