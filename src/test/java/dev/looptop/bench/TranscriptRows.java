package dev.looptop.bench;

import dev.looptop.format.RootReader;
import dev.looptop.format.SessionFile;
import dev.looptop.format.claudecode.ClaudeCodeSource;
import dev.looptop.format.transcript.TranscriptFormat;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A transcript of 100 MB: read whole, as opening it does, beside {@code cat} of its bytes. */
final class TranscriptRows {
    private static final int RUNS = 5;
    private static final long BYTES = 100L << 20;

    private final Bench bench;

    TranscriptRows(Bench bench) {
        this.bench = bench;
    }

    void measure(Report report) throws IOException {
        Path file = bench.fresh("transcript").resolve("5a5a5a5a-0000-4000-8000-000000000001.jsonl");
        write(file);
        List<Double> reads = new ArrayList<>();
        List<Double> cats = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            long from = System.nanoTime();
            Files.readAllBytes(file);
            cats.add((System.nanoTime() - from) / 1e6);
            from = System.nanoTime();
            RootReader root = TranscriptFormat.of(new ClaudeCodeSource()).root(file);
            SessionFile session = root.list().sessions().get(0);
            if (root.open(session).read().iterations().isEmpty()) {
                throw new IOException("nothing was read");
            }
            reads.add((System.nanoTime() - from) / 1e6);
        }
        double bytes = Figures.of(cats).median();
        report.limit(
                "transcript of 100 MB read whole, first time", reads.get(0), "read of its bytes", bytes, 2000, "ms");
        report.limit(
                "transcript of 100 MB read whole, median",
                Figures.of(reads).median(),
                "read of its bytes",
                bytes,
                2000,
                "ms");
    }

    private static void write(Path file) throws IOException {
        Random random = new Random(7);
        Instant at = Instant.parse("2026-03-01T08:00:00Z");
        String words = "the quick brown fox jumps over a lazy dog and \\\"quotes\\\" it\\n";
        long written = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int turn = 0; written < BYTES; turn++) {
                at = at.plusSeconds(10);
                StringBuilder lines = new StringBuilder();
                String head = "\",\"timestamp\":\"" + at + "\",\"cwd\":\"/home/ann/gate\",\"message\":{";
                lines.append("{\"type\":\"user\",\"uuid\":\"u").append(turn).append(head);
                lines.append("\"role\":\"user\",\"content\":\"task ")
                        .append(turn)
                        .append("\"}}\n");
                for (int call = 0; call < 5; call++) {
                    String id = turn + "-" + call;
                    lines.append("{\"type\":\"assistant\",\"uuid\":\"a")
                            .append(id)
                            .append(head);
                    lines.append("\"id\":\"m")
                            .append(id)
                            .append("\",\"role\":\"assistant\",\"model\":\"claude-opus-4-6\",");
                    lines.append(
                            "\"usage\":{\"input_tokens\":10,\"output_tokens\":5},\"content\":[{\"type\":\"tool_use\",\"id\":\"t");
                    lines.append(id)
                            .append("\",\"name\":\"Bash\",\"input\":{\"command\":\"make ")
                            .append(id)
                            .append("\"}}]}}\n");
                    lines.append("{\"type\":\"user\",\"uuid\":\"r").append(id).append(head);
                    lines.append("\"role\":\"user\",\"content\":[{\"type\":\"tool_result\",\"tool_use_id\":\"t")
                            .append(id);
                    lines.append("\",\"content\":\"")
                            .append(words.repeat(1 + random.nextInt(120)))
                            .append("\"}]}}\n");
                }
                out.write(lines.toString());
                written += lines.length();
            }
        }
    }
}
