package dev.looptop.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures looptop and prints one table. Run it from the project's directory after {@code mvn -B package}:
 *
 * <pre>java -cp target/looptop.jar:target/test-classes dev.looptop.bench.Bench [--quick] [--large] [SECTION...]</pre>
 *
 * <p>{@code --quick} leaves out the 100,000 sessions, {@code --large} adds a session of 1 GB. Sections are {@code bulk},
 * {@code start}, {@code keys}, {@code lines}, {@code idle}, {@code frames}, {@code memory}, {@code diff}, {@code records},
 * {@code search}, {@code transcript} and {@code charts}; all of them when none is named. Needs Linux with util-linux {@code script}; corpora of about 500 MB (same seed, same bytes) are
 * written once below {@code java.io.tmpdir/looptop-bench} and used again. Only ratios and counts of one run mean
 * anything: machines differ and are shared.
 */
public final class Bench {
    static final List<String> PLAIN = List.of("java", "-jar");
    /** What a launcher would say. */
    static final List<String> TUNED =
            List.of("java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-jar");

    private static final List<String> SECTIONS = List.of(
            "bulk",
            "start",
            "keys",
            "lines",
            "idle",
            "frames",
            "memory",
            "diff",
            "records",
            "search",
            "transcript",
            "charts");

    private final Path place;
    private final Path jar;

    private Bench(Path place, Path jar) {
        this.place = place;
        this.jar = jar;
    }

    /** Measures and prints; see the class for the arguments. */
    public static void main(String[] arguments) throws IOException {
        List<String> words = List.of(arguments);
        Bench bench = new Bench(
                Path.of(System.getProperty("java.io.tmpdir"), "looptop-bench"),
                Path.of("target/looptop.jar").toAbsolutePath());
        if (!Files.exists(bench.jar)) {
            throw new IOException("no " + bench.jar + "; run 'mvn -B package' first");
        }
        List<String> named =
                words.stream().filter(word -> !word.startsWith("--")).toList();
        Report report = new Report(System.out);
        for (String section : SECTIONS) {
            if (named.isEmpty() || named.contains(section)) {
                bench.section(section, report, !words.contains("--quick"));
            }
        }
        if (words.contains("--large")) {
            new MemoryRows(bench).large(report);
        }
        report.end();
    }

    private void section(String name, Report report, boolean all) throws IOException {
        switch (name) {
            case "bulk" -> new BulkRows(this).measure(report);
            case "start" -> new StartRows(this).measure(report, all);
            case "keys" -> new LatencyRows(this).keys(report);
            case "lines" -> new LatencyRows(this).lines(report);
            case "idle" -> new IdleRows(this).measure(report);
            case "frames" -> new FrameRows(this).measure(report);
            case "memory" -> new MemoryRows(this).measure(report, all);
            case "diff" -> new DiffRows().measure(report);
            case "charts" -> new ChartRows().measure(report);
            case "records" -> new RecordRows(this).measure(report);
            case "search" -> new SearchRows(this).measure(report);
            case "transcript" -> new TranscriptRows(this).measure(report);
            default -> throw new IllegalArgumentException(name);
        }
    }

    /** A directory for files that a run changes; empty. */
    Path fresh(String name) throws IOException {
        Path directory = place.resolve(name);
        if (Files.isDirectory(directory)) {
            try (var files = Files.list(directory)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
        return Files.createDirectories(directory);
    }

    /** A corpus of this many codeloops sessions, written when it is not there yet. */
    Path corpus(int sessions, boolean small) throws IOException {
        Path directory = place.resolve((small ? "small-" : "sessions-") + sessions);
        Path done = place.resolve(directory.getFileName() + ".done");
        if (!Files.exists(done)) {
            System.err.println("writing " + directory);
            CodeloopsCorpus corpus = new CodeloopsCorpus(directory, 7);
            long bytes = small ? corpus.writeSmall(sessions) : corpus.write(sessions);
            Files.writeString(done, bytes + "\n");
        }
        return directory;
    }

    /** A command line for the jar. */
    List<String> looptop(List<String> java, String... arguments) {
        List<String> all = new ArrayList<>(java);
        all.add(jar.toString());
        all.addAll(List.of(arguments));
        return List.copyOf(all);
    }

    /** The monitor on these roots, as a shell takes it. */
    String monitor(List<String> java, Path... roots) {
        StringBuilder command = new StringBuilder(String.join(" ", looptop(java)));
        for (Path root : roots) {
            command.append(" '").append(root).append('\'');
        }
        return command.toString();
    }
}
