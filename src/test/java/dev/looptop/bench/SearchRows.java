package dev.looptop.bench;

import dev.looptop.format.codeloops.CodeloopsFormat;
import dev.looptop.model.Problem;
import dev.looptop.model.SessionId;
import dev.looptop.query.Hit;
import dev.looptop.query.TextPattern;
import dev.looptop.store.Root;
import dev.looptop.store.search.SearchRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Full text through 10,000 sessions as Ctrl-f does it, beside {@code grep -c} of the same bytes. */
final class SearchRows {
    private static final int RUNS = 5;

    private final Bench bench;

    SearchRows(Bench bench) {
        this.bench = bench;
    }

    void measure(Report report) throws IOException {
        Path corpus = bench.corpus(10_000, false);
        List<SessionId> sessions = sessions(corpus);
        row(report, corpus, sessions, "task 4711:", "a text of one session");
        row(report, corpus, sessions, "zebra crossing", "a text of none");
        List<Double> firsts = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            firsts.add(search(corpus, sessions, "webhook").first());
        }
        report.limit(
                "search for a text of all sessions: first hits",
                Figures.of(firsts).median(),
                200,
                "ms");
    }

    private void row(Report report, Path corpus, List<SessionId> sessions, String text, String what)
            throws IOException {
        List<Double> ours = new ArrayList<>();
        List<Double> greps = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            greps.add(grep(corpus, text));
            ours.add(search(corpus, sessions, text).all());
        }
        report.ratio(
                "search of 10,000 sessions for " + what,
                Figures.of(ours).median(),
                "grep -ci",
                Figures.of(greps).median(),
                4,
                "ms");
    }

    private static List<SessionId> sessions(Path corpus) throws IOException {
        try (Stream<Path> files = Files.list(corpus)) {
            return files.map(file -> {
                        String name = file.getFileName().toString();
                        return new SessionId(
                                "codeloops", name.substring(0, name.length() - ".jsonl".length()), file.toString());
                    })
                    .sorted()
                    .toList();
        }
    }

    private record Took(double first, double all) {}

    private static Took search(Path corpus, List<SessionId> sessions, String text) {
        Root root = new Root(new CodeloopsFormat(), corpus, true, Optional.empty());
        SearchRun run = new SearchRun(List.of(root), TextPattern.literal(text));
        long from = System.nanoTime();
        double[] first = {Double.NaN};
        run.over(sessions, new SearchRun.Listener() {
            @Override
            public void found(List<Hit> hits) {
                if (Double.isNaN(first[0])) {
                    first[0] = (System.nanoTime() - from) / 1e6;
                }
            }

            @Override
            public void searched(int done) {
                if (!Double.isNaN(first[0]) && text.equals("webhook")) {
                    run.cancel();
                }
            }

            @Override
            public void failed(Problem problem) {
                throw new IllegalStateException(problem.toString());
            }
        });
        return new Took(first[0], (System.nanoTime() - from) / 1e6);
    }

    private static double grep(Path corpus, String text) throws IOException {
        long from = System.nanoTime();
        Process process = new ProcessBuilder("grep", "-rciF", text, corpus.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            process.waitFor();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return (System.nanoTime() - from) / 1e6;
    }
}
