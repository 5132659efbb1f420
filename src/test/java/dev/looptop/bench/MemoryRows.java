package dev.looptop.bench;

import java.io.IOException;
import java.nio.file.Path;

/** Resident memory once every session is known. */
final class MemoryRows {
    private final Bench bench;

    MemoryRows(Bench bench) {
        this.bench = bench;
    }

    void measure(Report report, boolean all) throws IOException {
        Path thousand = bench.corpus(1_000, false);
        report.limit(
                "memory with 1,000 sessions, C1 + serial", resident(bench.monitor(Bench.TUNED, thousand)), 120, "MB");
        report.limit(
                "memory with 1,000 sessions, plain java -jar",
                resident(bench.monitor(Bench.PLAIN, thousand)),
                120,
                "MB");
        if (all) {
            Path many = bench.corpus(100_000, true);
            report.limit(
                    "memory with 100,000 sessions, C1 + serial", resident(bench.monitor(Bench.TUNED, many)), 250, "MB");
        }
    }

    private static double resident(String command) throws IOException {
        try (Pty pty = Pty.start(command)) {
            pty.millisToText("add retry");
            pty.quiet(2_000);
            return pty.residentMb();
        }
    }

    /** A session of 1 GB beside others: from Enter to its iterations. */
    void large(Report report) throws IOException {
        Path directory = bench.fresh("large");
        LiveSessions live = new LiveSessions(directory, 1);
        for (int i = 0; i < 1_000; i++) {
            live.grow(0, 25_000);
        }
        try (Pty pty = Pty.start(bench.monitor(Bench.TUNED, directory))) {
            report.figure("1 GB session: start to its row", pty.millisToText("Live task"), "ms");
            pty.forget();
            pty.quiet(1_500);
            report.figure("1 GB session: start to everything read", pty.millisToLastFrame(), "ms");
            report.figure("1 GB session: resident memory", pty.residentMb(), "MB");
        }
    }
}
