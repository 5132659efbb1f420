package dev.looptop.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code stats} over a store of 100,000 gptme records beside {@code cat} of the same bytes: time, processor time, memory
 * at its highest. The real program took 11.8 s of processor time and 301 MB on another machine (formats/gptme.md, 11).
 */
final class RecordRows {
    private static final int RECORDS = 100_000;
    private static final int RUNS = 3;

    private final Bench bench;

    RecordRows(Bench bench) {
        this.bench = bench;
    }

    private record Cost(double secs, double cpu, double megabytes) {}

    void measure(Report report) throws IOException {
        Path store = bench.fresh("gptme");
        new GptmeCorpus(7).write(store, RECORDS);
        String file = store.resolve("session-records.jsonl").toString();
        double cat = run(List.of("cat", file)).secs();
        for (List<String> java : List.of(Bench.TUNED, Bench.PLAIN)) {
            String how = java.equals(Bench.TUNED) ? "C1 + serial" : "plain java -jar";
            Cost cost = run(bench.looptop(java, "stats", "--root", store.toString()));
            String what = "stats of 100,000 records, " + how;
            report.limit(what + ": processor", cost.cpu() * 1000, "cat", cat * 1000, 990, "ms");
            report.limit(what + ": memory", cost.megabytes(), 301, "MB");
            report.figure(what + ": time", cost.secs() * 1000, "ms");
        }
    }

    /** The median run by its processor time. */
    private Cost run(List<String> command) throws IOException {
        List<Cost> costs = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            costs.add(once(command));
        }
        costs.sort((one, other) -> Double.compare(one.cpu(), other.cpu()));
        return costs.get(RUNS / 2);
    }

    private static Cost once(List<String> command) throws IOException {
        Path said = Files.createTempFile("looptop-bench", ".time");
        try {
            List<String> timed = new ArrayList<>(List.of("/usr/bin/time", "-o", said.toString(), "-f", "%e %U %S %M"));
            timed.addAll(command);
            Process process = new ProcessBuilder(timed)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor() != 0) {
                throw new IOException("failed: " + command);
            }
            String[] figures = Files.readString(said).strip().split(" ");
            return new Cost(
                    Double.parseDouble(figures[0]),
                    Double.parseDouble(figures[1]) + Double.parseDouble(figures[2]),
                    Double.parseDouble(figures[3]) / 1024);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException(stop);
        } finally {
            Files.delete(said);
        }
    }
}
