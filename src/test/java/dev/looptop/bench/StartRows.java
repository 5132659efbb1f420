package dev.looptop.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** From the start of the process to what a user sees, beside a Java program that prints one letter and waits. */
final class StartRows {
    private static final int RUNS = 5;

    private final Bench bench;

    StartRows(Bench bench) {
        this.bench = bench;
    }

    /** Prints one byte and stays: the least that any Java program in a terminal costs. */
    public static void main(String[] arguments) throws InterruptedException {
        System.out.print('x');
        System.out.flush();
        Thread.sleep(60_000);
    }

    void measure(Report report, boolean all) throws IOException {
        Path thousand = bench.corpus(1_000, false);
        start(report, "1,000", thousand, Bench.PLAIN, "plain java -jar", 420, 1_500);
        start(report, "1,000", thousand, Bench.TUNED, "C1 + serial", 220, 1_500);
        if (all) {
            start(report, "100,000", bench.corpus(100_000, true), Bench.TUNED, "C1 + serial", 220, 2_000);
        }
    }

    private void start(
            Report report, String many, Path corpus, List<String> java, String how, double most, double whole)
            throws IOException {
        List<Double> floors = new ArrayList<>();
        List<Double> first = new ArrayList<>();
        List<Double> rows = new ArrayList<>();
        List<Double> complete = new ArrayList<>();
        for (int run = 0; run <= RUNS; run++) {
            double floor = floor(java);
            try (Pty pty = Pty.start(bench.monitor(java, corpus))) {
                double frame = pty.millisToFirstFrame();
                double row = pty.millisToText("add retry");
                pty.quiet(900);
                if (run > 0) {
                    floors.add(floor);
                    first.add(frame);
                    rows.add(row);
                    complete.add(pty.millisToLastFrame());
                }
            }
        }
        double beside = Figures.of(floors).median();
        String of = " with " + many + " sessions, " + how;
        report.limit("first frame" + of, Figures.of(first).median(), "java that prints x", beside, most, "ms");
        report.figure("first sessions shown" + of, Figures.of(rows).median(), "ms");
        report.limit("list complete" + of, Figures.of(complete).median(), "java that prints x", beside, whole, "ms");
    }

    private static double floor(List<String> java) throws IOException {
        List<String> flags = java.subList(0, java.size() - 1);
        String command = String.join(" ", flags) + " -cp target/test-classes dev.looptop.bench.StartRows";
        long from = System.nanoTime();
        try (Pty pty = Pty.start(command)) {
            return (pty.awaitByte(0) - from) / 1e6;
        }
    }
}
