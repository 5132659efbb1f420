package dev.looptop.bench;

import java.io.IOException;
import java.nio.file.Path;

/** What the monitor costs while nothing changes. */
final class IdleRows {
    private static final int SECONDS = 15;

    private final Bench bench;

    IdleRows(Bench bench) {
        this.bench = bench;
    }

    void measure(Report report) throws IOException {
        Path directory = bench.fresh("idle");
        new LiveSessions(directory, 20);
        try (Pty pty = Pty.start(bench.monitor(Bench.TUNED, directory))) {
            pty.millisToText("Live task");
            Pauses.millis(8_000);
            double cpu = pty.cpuMillis();
            long bytes = pty.bytes();
            long writes = pty.writes();
            Pauses.millis(SECONDS * 1_000L);
            report.limit(
                    "idle, 20 live sessions: share of a core", (pty.cpuMillis() - cpu) / (SECONDS * 10.0), 0.5, "%");
            report.figure(
                    "idle, 20 live sessions: bytes to the terminal a second",
                    (pty.bytes() - bytes) / (double) SECONDS,
                    "bytes");
            report.figure(
                    "idle, 20 live sessions: write calls a second",
                    (pty.writes() - writes) / (double) SECONDS,
                    "calls");
        }
        try (Pty pty = Pty.start(bench.monitor(Bench.TUNED, bench.corpus(1_000, false)))) {
            pty.millisToText("add retry");
            Pauses.millis(8_000);
            double cpu = pty.cpuMillis();
            long bytes = pty.bytes();
            Pauses.millis(SECONDS * 1_000L);
            report.limit(
                    "idle, 1,000 ended sessions: share of a core",
                    (pty.cpuMillis() - cpu) / (SECONDS * 10.0),
                    0.5,
                    "%");
            report.limit("idle, 1,000 ended sessions: bytes to the terminal", pty.bytes() - bytes, 60, "bytes");
        }
    }
}
