package dev.looptop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may import whom, as data; read from the import lines of the main sources. */
class ArchitectureTest {
    private static final Path SOURCES = Path.of("src/main/java/dev/looptop");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?([\\w.]+);");
    private static final String FORMATS = "format.";

    /** What each package names directly; it may also use what those may use. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("model", Set.of()),
            Map.entry("tail", Set.of()),
            Map.entry("diff", Set.of()),
            Map.entry("cell", Set.of()),
            Map.entry("syntax", Set.of()),
            Map.entry("markdown", Set.of("cell")),
            Map.entry("sqlite", Set.of("tail")),
            Map.entry("format", Set.of("model", "tail", "diff", "sqlite")),
            Map.entry("format.*", Set.of("format", "model", "diff")),
            Map.entry("judge", Set.of("model", "diff")),
            Map.entry("stats", Set.of("model", "diff")),
            Map.entry("query", Set.of("model", "diff")),
            Map.entry("compare", Set.of("model", "diff")),
            Map.entry("replay", Set.of("model")),
            Map.entry("git", Set.of("diff", "model")),
            Map.entry("store", Set.of("format", "tail", "judge", "query", "compare", "diff", "git", "model")),
            Map.entry("demo", Set.of("model")),
            Map.entry(
                    "ui",
                    Set.of(
                            "model",
                            "judge",
                            "diff",
                            "query",
                            "stats",
                            "compare",
                            "cell",
                            "markdown",
                            "replay",
                            "syntax")),
            Map.entry("ui.view", Set.of("ui")),
            Map.entry("files", Set.of()),
            Map.entry("config", Set.of("ui", "query", "format", "files")),
            Map.entry("terminal", Set.of("ui", "ui.view", "store", "git", "files")),
            Map.entry("export", Set.of("model", "diff", "cell", "format", "git", "store")),
            Map.entry("cli", Set.of("terminal", "config", "export", "stats", "demo", "format.*")),
            Map.entry("", Set.of("cli")));

    /** Libraries, and the only packages that may name them. */
    private static final Map<String, Set<String>> ONLY_IN = Map.of(
            "com.googlecode.lanterna", Set.of("terminal"),
            "com.fasterxml.jackson", Set.of("format", "format.*", "demo", "config", "cli"),
            "org.commonmark", Set.of("markdown"),
            "io.methvin", Set.of("store"),
            "org.slf4j", Set.of("store"),
            "org.sqlite", Set.of("sqlite"),
            "java.sql", Set.of("sqlite"),
            "picocli", Set.of("cli"),
            "java.awt", Set.of(),
            "javax.swing", Set.of());

    /** What the pure packages never touch. */
    private static final Map<String, List<String>> NEVER = Map.ofEntries(
            Map.entry("ui", List.of("java.io.", "java.nio.file.", "java.time.Clock", "java.util.concurrent.")),
            Map.entry("ui.view", List.of("java.io.", "java.nio.file.", "java.time.Clock", "java.util.concurrent.")),
            Map.entry("judge", List.of("java.io.", "java.nio.file.", "java.time.Clock")),
            Map.entry("query", List.of("java.io.", "java.nio.file.", "java.time.Clock")),
            Map.entry("replay", List.of("java.io.", "java.nio.file.", "java.time.Clock")),
            Map.entry("stats", List.of("java.io.", "java.nio.file.", "java.time.Clock")),
            Map.entry("compare", List.of("java.io.", "java.nio.file.", "java.time.Clock")),
            Map.entry(
                    "diff",
                    List.of("java.io.File", "java.io.Input", "java.io.Reader", "java.nio.file.", "java.time.Clock")),
            Map.entry("cell", List.of("java.io.", "java.nio.file.", "java.time.Clock")),
            Map.entry("syntax", List.of("java.io.", "java.nio.file.", "java.time.Clock")),
            Map.entry("model", List.of("java.io.", "java.nio.file.", "com.", "java.time.Clock")));

    @Test
    void packagesImportOnlyWhatTheTableAllows() throws IOException {
        List<String> against = new ArrayList<>();
        for (Map.Entry<Path, Set<String>> file : imports().entrySet()) {
            String from = packageOf(file.getKey());
            Set<String> allowed = reachable(kind(from));
            for (String name : file.getValue()) {
                String to = ours(name);
                if (to == null || to.equals(from)) {
                    continue;
                }
                boolean otherFormat = from.startsWith(FORMATS) && to.startsWith(FORMATS);
                if (otherFormat || !allowed.contains(kind(to))) {
                    against.add(file.getKey() + ": " + from + " -> " + to);
                }
            }
        }
        assertEquals(List.of(), against);
    }

    @Test
    void librariesAreNamedOnlyWhereTheyBelong() throws IOException {
        List<String> against = new ArrayList<>();
        for (Map.Entry<Path, Set<String>> file : imports().entrySet()) {
            String from = kind(packageOf(file.getKey()));
            for (String name : file.getValue()) {
                ONLY_IN.forEach((library, packages) -> {
                    if (name.startsWith(library + ".") && !packages.contains(from)) {
                        against.add(file.getKey() + ": " + name);
                    }
                });
                NEVER.getOrDefault(from, List.of()).forEach(never -> {
                    if (name.startsWith(never)) {
                        against.add(file.getKey() + ": " + name);
                    }
                });
            }
        }
        assertEquals(List.of(), against);
    }

    @Test
    void thePurePackagesNeitherStartThreadsNorReadClocks() throws IOException {
        List<String> against = new ArrayList<>();
        for (Path file : sources()) {
            String text = Files.readString(file);
            boolean pure = NEVER.containsKey(kind(packageOf(file)));
            if (pure
                    && (text.contains("new Thread(")
                            || text.contains("Instant.now(")
                            || text.contains("System.nano"))) {
                against.add(file.toString());
            }
        }
        assertEquals(List.of(), against);
    }

    /** A pipe under the name of a session file would be waited for; the few others open what is no harness's. */
    @Test
    void filesOfHarnessesAreOpenedInOnePlace() throws IOException {
        Pattern opening = Pattern.compile(
                "Files\\.(newInputStream|readAllBytes|readString|readAllLines|lines|newBufferedReader|newByteChannel)\\("
                        + "|FileChannel\\.open\\(|new (RandomAccessFile|FileInputStream|FileReader)\\(");
        Set<String> known = Set.of("PlainFile.java", "HeadAndTail.java", "Asker.java", "ProcTable.java");
        List<String> against = new ArrayList<>();
        for (Path file : sources()) {
            String top = packageOf(file).split("\\.")[0];
            boolean reads = Set.of("format", "store", "sqlite", "tail").contains(top);
            if (reads
                    && !known.contains(file.getFileName().toString())
                    && opening.matcher(Files.readString(file)).find()) {
                against.add(file.toString());
            }
        }
        assertEquals(List.of(), against);
    }

    /** A reader without its wall takes everything beside a bad file with it. */
    @Test
    void rootsAreReadBehindTheirWall() throws IOException {
        List<String> against = new ArrayList<>();
        for (Path file : sources()) {
            boolean wall = file.endsWith(Path.of("format", "WalledRoot.java"));
            if (!wall
                    && Pattern.compile("format(\\(\\))?\\.root\\(")
                            .matcher(Files.readString(file))
                            .find()) {
                against.add(file.toString());
            }
        }
        assertEquals(List.of(), against);
    }

    @Test
    void noPackageIsPartOfACycle() throws IOException {
        Map<String, Set<String>> uses = new TreeMap<>();
        for (Map.Entry<Path, Set<String>> file : imports().entrySet()) {
            String from = packageOf(file.getKey());
            for (String name : file.getValue()) {
                String to = ours(name);
                if (to != null && !to.equals(from)) {
                    uses.computeIfAbsent(from, k -> new TreeSet<>()).add(to);
                }
            }
        }
        for (String start : uses.keySet()) {
            Set<String> seen = new HashSet<>();
            List<String> open = new ArrayList<>(uses.get(start));
            while (!open.isEmpty()) {
                String next = open.remove(open.size() - 1);
                if (seen.add(next)) {
                    open.addAll(uses.getOrDefault(next, Set.of()));
                }
            }
            assertTrue(!seen.contains(start), start + " depends on itself");
        }
    }

    @Test
    void everyPackageSaysItsDuty() throws IOException {
        List<String> silent = new ArrayList<>();
        for (Path file : sources()) {
            Path said = file.resolveSibling("package-info.java");
            if (!Files.exists(said)) {
                silent.add(file.getParent().toString());
            }
        }
        assertEquals(List.of(), silent);
    }

    @Test
    void noNameSaysNothing() throws IOException {
        Pattern empty = Pattern.compile(".*(Util|Utils|Helper|Manager|Handler|Service|Impl|Base|Common)\\.java");
        assertEquals(
                List.of(),
                sources().stream()
                        .map(Path::toString)
                        .filter(name -> empty.matcher(name).matches())
                        .toList());
    }

    private static Set<String> reachable(String from) {
        Set<String> all = new HashSet<>();
        List<String> open = new ArrayList<>(MAY_USE.getOrDefault(from, Set.of()));
        while (!open.isEmpty()) {
            String next = open.remove(open.size() - 1);
            if (all.add(next)) {
                open.addAll(MAY_USE.getOrDefault(next, Set.of()));
            }
        }
        return all;
    }

    private static String kind(String name) {
        return name.startsWith(FORMATS) ? "format.*" : name;
    }

    private static String ours(String imported) {
        if (!imported.startsWith("dev.looptop.")) {
            return null;
        }
        StringBuilder name = new StringBuilder();
        for (String part : imported.substring("dev.looptop.".length()).split("\\.")) {
            if (Character.isUpperCase(part.charAt(0))) {
                break;
            }
            name.append(name.length() == 0 ? "" : ".").append(part);
        }
        return name.toString();
    }

    private static String packageOf(Path file) {
        return SOURCES.relativize(file.getParent()).toString().replace('/', '.');
    }

    private static Map<Path, Set<String>> imports() throws IOException {
        Map<Path, Set<String>> found = new TreeMap<>();
        for (Path file : sources()) {
            Set<String> names = new TreeSet<>();
            Matcher matcher = IMPORT.matcher(Files.readString(file));
            while (matcher.find()) {
                names.add(matcher.group(1));
            }
            found.put(file, names);
        }
        assertTrue(found.size() > 50, "the sources were found");
        return found;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
