package dev.looptop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may import whom, as data; read from the import lines of the main sources. */
class ArchitectureTest {
    private static final Path SOURCES = Path.of("src/main/java/dev/looptop");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?([\\w.]+);");
    private static final String FORMATS = "format.";
    private static final String TRANSCRIPTS = "format.transcript";

    /** The word of each source, by the last name of its package; that of gptme's conversations holds gptme's own. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("codeloops", "codeloops"),
            Map.entry("devloop", "devloop"),
            Map.entry("celeste", "celeste"),
            Map.entry("superqode", "superqode"),
            Map.entry("gptme", "gptme"),
            Map.entry("claudecode", "claude-code"),
            Map.entry("codex", "codex"),
            Map.entry("copilot", "copilot"),
            Map.entry("grok", "grok"));

    /** A package that may say the word of another one, which is of the same harness. */
    private static final Map<String, String> SIBLINGS = Map.of("format.gptmelog", "gptme");

    /** Names of models and of a file of devloop's, in which the word means no harness. */
    private static final Set<String> NO_HARNESS = Set.of(
            "gpt-5.3-codex", "openai-subscription/gpt-5.3-codex", "grok-4-1", "xai/grok-4-1-fast", "-copilot.txt");

    /** A comment, a character, or a text in quotes, whichever comes first. */
    private static final Pattern TOKEN = Pattern.compile(
            "(?s)//[^\\n]*|/\\*.*?\\*/|'(?:\\\\.|[^'\\\\])+'" + "|\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"");

    /** What each package names directly; it may also use what those may use. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("model.harness", Set.of()),
            Map.entry("model", Set.of("model.harness")),
            Map.entry("model.act", Set.of("model")),
            Map.entry("tail", Set.of()),
            Map.entry("diff", Set.of()),
            Map.entry("cell", Set.of()),
            Map.entry("syntax", Set.of()),
            Map.entry("markdown", Set.of("cell")),
            Map.entry("sqlite", Set.of("tail")),
            Map.entry("json", Set.of("model", "tail", "sqlite")),
            Map.entry("format", Set.of("model", "model.act", "json")),
            Map.entry("format.transcript", Set.of("format", "diff")),
            Map.entry("format.*", Set.of("format", "format.transcript", "diff", "sqlite")),
            Map.entry("judge", Set.of("model", "diff")),
            Map.entry("stats", Set.of("model", "diff")),
            Map.entry("query", Set.of("model", "diff")),
            Map.entry("compare", Set.of("model", "diff")),
            Map.entry("replay", Set.of("model")),
            Map.entry("git", Set.of("diff", "model")),
            Map.entry("process", Set.of("model")),
            Map.entry("store", Set.of("format", "judge", "process")),
            Map.entry("store.search", Set.of("store", "query")),
            Map.entry("store.change", Set.of("store", "compare", "git")),
            Map.entry("act", Set.of("store")),
            Map.entry("demo", Set.of("diff")),
            Map.entry("ui.keys", Set.of()),
            Map.entry("ui.choice", Set.of("ui.keys", "model", "cell")),
            Map.entry("ui.text", Set.of("ui.choice", "query", "markdown", "syntax")),
            Map.entry("ui.desk", Set.of("cell")),
            Map.entry("ui.list", Set.of("ui.text")),
            Map.entry("ui.reading", Set.of("ui.text", "judge", "model.act")),
            Map.entry("ui.watch", Set.of("ui.list")),
            Map.entry("ui.part", Set.of("ui.desk", "ui.list", "ui.reading", "compare", "diff")),
            Map.entry("ui.search", Set.of("ui.part")),
            Map.entry("ui.filter", Set.of("ui.part")),
            Map.entry("ui.help", Set.of("ui.part")),
            Map.entry("ui.menu", Set.of("ui.part")),
            Map.entry("ui.stats", Set.of("ui.part", "stats")),
            Map.entry("ui.compare", Set.of("ui.part")),
            Map.entry("ui.diff", Set.of("ui.search")),
            Map.entry("ui.gate", Set.of("ui.diff")),
            Map.entry("ui.sessions", Set.of("ui.filter", "ui.compare")),
            Map.entry("ui.detail", Set.of("ui.gate", "ui.search")),
            Map.entry("ui.live", Set.of("ui.search")),
            Map.entry(
                    "ui",
                    Set.of(
                            "ui.watch",
                            "ui.sessions",
                            "ui.detail",
                            "ui.diff",
                            "ui.live",
                            "ui.stats",
                            "ui.help",
                            "ui.menu",
                            "replay")),
            Map.entry("ui.view.paint", Set.of("ui")),
            Map.entry("ui.view.chart", Set.of("ui.view.paint")),
            Map.entry("ui.view.pane", Set.of("ui.view.chart")),
            Map.entry("ui.view.diff", Set.of("ui.view.chart")),
            Map.entry("ui.view.stats", Set.of("ui.view.chart")),
            Map.entry("ui.view.dialog", Set.of("ui.view.stats", "ui.view.diff")),
            Map.entry("ui.view", Set.of("ui.view.dialog", "ui.view.pane")),
            Map.entry("files", Set.of()),
            Map.entry("config", Set.of("ui", "query", "format", "files")),
            Map.entry("terminal", Set.of("ui", "format")),
            Map.entry("effect", Set.of("ui", "terminal", "store.search", "store.change", "files", "act")),
            Map.entry("monitor", Set.of("ui.view", "effect")),
            Map.entry("export", Set.of("cell", "store.change")),
            Map.entry("cli", Set.of("monitor", "config", "export", "stats", "demo", "format.*")),
            Map.entry("", Set.of("cli")));

    /** Libraries, and the only packages that may name them. */
    private static final Map<String, Set<String>> ONLY_IN = Map.of(
            "com.googlecode.lanterna", Set.of("terminal"),
            "com.fasterxml.jackson", Set.of("json", "format.transcript", "format.*", "demo", "config", "cli"),
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
            Map.entry("model", List.of("java.io.", "java.nio.file.", "com.", "java.time.Clock")),
            Map.entry("model.act", List.of("java.io.", "java.nio.file.", "com.", "java.time.Clock")));

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
                boolean otherFormat = kind(from).equals("format.*") && kind(to).equals("format.*");
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
                NEVER.getOrDefault(pure(from), List.of()).forEach(never -> {
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
            boolean pure = NEVER.containsKey(pure(kind(packageOf(file))));
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
            boolean reads = Set.of("format", "json", "process", "store", "sqlite", "tail")
                    .contains(top);
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

    /**
     * Files of a package that form one cycle, and why they may: a part answers with wishes, and one of them is to show
     * another part, so the type is recursive; a sealed type names its children.
     */
    private static final Set<Set<String>> RECURSIVE = Set.of(
            Set.of(
                    "dev.looptop.ui.part.Reply",
                    "dev.looptop.ui.part.Dialog",
                    "dev.looptop.ui.part.Part",
                    "dev.looptop.ui.part.Wish"),
            Set.of("dev.looptop.model.act.ActResult", "dev.looptop.model.act.Plan", "dev.looptop.model.act.Planning"));

    @Test
    void noFilesOfAPackageFormACycle() {
        Map<String, Set<String>> uses = neighbours();
        Set<Set<String>> cycles = new HashSet<>();
        for (String file : uses.keySet()) {
            Set<String> cycle = new TreeSet<>(reached(uses, file));
            cycle.removeIf(other -> !reached(uses, other).contains(file));
            if (cycle.contains(file)) {
                cycles.add(cycle);
            }
        }
        cycles.removeAll(RECURSIVE);
        assertEquals(Set.of(), cycles);
    }

    /** What the file of each class uses of its own package, read from the byte code: import lines do not show it. */
    private static Map<String, Set<String>> neighbours() {
        StringWriter out = new StringWriter();
        ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(new PrintWriter(out), new PrintWriter(out), "-v", "-filter:none", "target/classes");
        Pattern use = Pattern.compile("\\s+(dev\\.looptop\\.[\\w.]+)\\S*\\s+-> (dev\\.looptop\\.[\\w.]+).*");
        Map<String, Set<String>> uses = new TreeMap<>();
        out.toString().lines().map(use::matcher).filter(Matcher::matches).forEach(line -> {
            String from = line.group(1);
            String to = line.group(2);
            if (!from.equals(to) && parent(from).equals(parent(to))) {
                uses.computeIfAbsent(from, name -> new TreeSet<>()).add(to);
            }
        });
        assertTrue(uses.size() > 200, "the byte code was found");
        return uses;
    }

    private static String parent(String name) {
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static Set<String> reached(Map<String, Set<String>> uses, String start) {
        Set<String> seen = new HashSet<>();
        List<String> open = new ArrayList<>(uses.getOrDefault(start, Set.of()));
        while (!open.isEmpty()) {
            String next = open.remove(open.size() - 1);
            if (seen.add(next)) {
                open.addAll(uses.getOrDefault(next, Set.of()));
            }
        }
        return seen;
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

    /** Only a source's own package, the list of formats and the demo know what a harness is called. */
    @Test
    void noSourceIsNamedOutsideItsOwnPackage() throws IOException {
        List<String> against = new ArrayList<>();
        for (Path file : sources()) {
            String from = packageOf(file);
            if (from.equals("demo") || file.endsWith("AllFormats.java")) {
                continue;
            }
            for (String literal : literals(Files.readString(file))) {
                WORDS.forEach((home, word) -> {
                    boolean own = from.equals(FORMATS + home)
                            || SIBLINGS.getOrDefault(from, "").equals(home);
                    boolean said = NO_HARNESS.contains(literal)
                            || !literal.toLowerCase(Locale.ROOT).contains(word);
                    if (!own && !said) {
                        against.add(file + ": \"" + literal + "\"");
                    }
                });
            }
        }
        assertEquals(List.of(), against);
    }

    /** The texts in quotes of a source file, outside its comments. */
    private static List<String> literals(String source) {
        List<String> found = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(source);
        while (matcher.find()) {
            String token = matcher.group();
            if (token.startsWith("\"")) {
                found.add(token.replace("\"", ""));
            }
        }
        return found;
    }

    @Test
    void literalsAreToldFromComments() {
        assertEquals(
                List.of("a", "b // c", "d", "x\ny"),
                literals("f(\"a\", '\"', \"b // c\"); // \"no\"\n/* \"no\" */ g(\"d\" + \"\"\"x\ny\"\"\")"));
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
        return name.startsWith(FORMATS) && !name.equals(TRANSCRIPTS) ? "format.*" : name;
    }

    /** The packages below {@code ui} are as pure as it is. */
    private static String pure(String name) {
        return name.startsWith("ui.") ? "ui" : name.startsWith("model.") ? "model" : name;
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
