package dev.looptop.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Whole processes over 10,000 sessions, beside {@code cat} of the same bytes, one after the other five times. */
final class BulkRows {
    private static final int RUNS = 5;

    private final Bench bench;

    BulkRows(Bench bench) {
        this.bench = bench;
    }

    void measure(Report report) throws IOException {
        Path corpus = bench.corpus(10_000, false);
        String root = corpus.toString();
        List<String> cat = List.of("sh", "-c", "find '" + corpus + "' -name '*.jsonl' -print0 | xargs -0 cat");
        for (String command : List.of("list", "stats")) {
            List<String> plain = bench.looptop(Bench.PLAIN, command, "--root", root);
            List<String> tuned = bench.looptop(Bench.TUNED, command, "--root", root);
            millis(cat);
            millis(plain);
            List<Double> cats = new ArrayList<>();
            List<Double> plains = new ArrayList<>();
            List<Double> tuneds = new ArrayList<>();
            for (int run = 0; run < RUNS; run++) {
                cats.add(millis(cat));
                plains.add(millis(plain));
                tuneds.add(millis(tuned));
            }
            double beside = Figures.of(cats).median();
            report.ratio(
                    command + " of 10,000 sessions, C1 + serial",
                    Figures.of(tuneds).median(),
                    "cat",
                    beside,
                    2.0,
                    "ms");
            report.ratio(
                    command + " of 10,000 sessions, plain java -jar",
                    Figures.of(plains).median(),
                    "cat",
                    beside,
                    2.0,
                    "ms");
        }
    }

    private static double millis(List<String> command) throws IOException {
        long from = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException("failed: " + command);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return (System.nanoTime() - from) / 1e6;
    }
}
