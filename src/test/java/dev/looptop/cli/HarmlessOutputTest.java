package dev.looptop.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.looptop.format.SessionFormat;
import dev.looptop.model.SessionId;
import dev.looptop.model.SessionRow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that a session holds steers the terminal that a command prints on, whatever the command. */
class HarmlessOutputTest {
    @TempDir
    static Path directory;

    private static Path home;
    private static List<SessionId> ids;

    @BeforeAll
    static void make() throws IOException {
        home = directory.resolve("home");
        Map<String, SessionId> one = new TreeMap<>();
        HostileTree.in(home).rows().stream()
                .map(SessionRow::id)
                .sorted()
                .forEach(id -> one.putIfAbsent(id.source(), id));
        ids = List.copyOf(one.values());
        Path settings = Files.createDirectories(home.resolve(".config/looptop"));
        Files.writeString(settings.resolve("config.toml"), "roots = [\"~/loop\", \"~/grok/stream.jsonl\"]\n");
    }

    /** What is about no single session. */
    private static List<List<String>> ofAll() {
        List<List<String>> all = new ArrayList<>();
        for (String plain : List.of(
                "list",
                "list --json",
                "stats",
                "stats --json",
                "runs --since all",
                "runs --since all --json",
                "cost --since all --by-model --daily",
                "cost --since all --json",
                "discover --since all",
                "discover --since all --json",
                "roots",
                "roots --json",
                "search -F pwn --limit 0",
                "search -F pwn --json",
                "search forged",
                "tail --no-follow",
                "config",
                "config --check",
                "completion bash",
                "completion fish",
                "--once",
                "--help",
                "show --help")) {
            all.add(List.of(plain.split(" ")));
        }
        all.add(List.of("list", "--project", HostileTree.EVIL));
        all.add(List.of("show", "nosuch" + HostileTree.EVIL));
        return all;
    }

    /** What is about one. */
    private static List<List<String>> ofEach() {
        List<List<String>> all = new ArrayList<>();
        for (SessionId id : ids) {
            String name = id.source() + ":" + id.name();
            for (String of : List.of(
                    "show",
                    "show --why",
                    "show --markdown",
                    "show --json",
                    "show --iteration 1",
                    "diff",
                    "diff --concat",
                    "diff --stat",
                    "diff --iteration 1",
                    "tail --no-follow",
                    "replay --plain --speed 0",
                    "compare",
                    "compare --json",
                    "export",
                    "export --format html",
                    "export --format json",
                    "export --format patch")) {
                List<String> words = new ArrayList<>(List.of(of.split(" ")));
                words.addAll(List.of(name, "--root", root(id)));
                all.add(words);
            }
            all.add(List.of("compare", name, name, "--root", root(id)));
        }
        return all;
    }

    private static String root(SessionId id) {
        return home.resolve(OneBadFileTest.place(id.source())).toString();
    }

    private static CliTrial cli() throws IOException {
        return new CliTrial(home);
    }

    @Test
    void theTreeIsOfEveryHarnessAndHostile() throws IOException {
        Set<String> sources = new TreeSet<>();
        ids.forEach(id -> sources.add(id.source()));
        Set<String> formats = new TreeSet<>();
        AllFormats.inOrder().stream().map(SessionFormat::source).forEach(formats::add);
        assertEquals(formats, sources);
        String raw = cli().run("list", "--raw").ok().out();
        assertTrue(raw.contains("\u001b]52;c;") && raw.contains("\u202e"), "raw text is as it is");
    }

    @TestFactory
    List<DynamicTest> noCommandSteersATerminal() throws IOException {
        Map<String, CliTrial> ways = new LinkedHashMap<>();
        ways.put("pipe", cli());
        ways.put("terminal", cli().onATerminal());
        ways.put("terminal without colour", cli().onATerminal().with("NO_COLOR", "1"));
        List<DynamicTest> tests = new ArrayList<>();
        ofAll().forEach(command -> tests.add(
                dynamicTest(printable(command), () -> ways.forEach((way, cli) -> assertHarmless(way, cli, command)))));
        int number = 0;
        for (List<String> command : ofEach()) {
            // Each on one way is enough, and on another one the next.
            String way = List.copyOf(ways.keySet()).get(number++ % ways.size());
            tests.add(dynamicTest(printable(command), () -> assertHarmless(way, ways.get(way), command)));
        }
        return tests;
    }

    private static void assertHarmless(String way, CliTrial cli, List<String> command) {
        CliTrial.Said said = cli.run(command.toArray(String[]::new));
        boolean refused = command.toString().contains("nosuch") || said.err().contains("there is no iteration 1");
        assertEquals(refused ? 2 : 0, said.exit(), said.err());
        assertFalse(said.err().contains("Exception"), said.err());
        boolean patch = command.contains("diff") || command.contains("export");
        assertHarmless(said.out(), way.equals("terminal"), patch && way.equals("pipe"));
        assertHarmless(said.err(), false, false);
    }

    @Test
    void noExportSteersATerminal() throws IOException {
        for (SessionId id : ids) {
            for (String format : List.of("markdown", "html", "json", "patch")) {
                Path file = directory.resolve("export-" + ids.indexOf(id) + "." + format);
                String name = id.source() + ":" + id.name();
                CliTrial.Said said =
                        cli().run("export", name, "--root", root(id), "--format", format, "-o", file.toString());
                assertEquals(0, said.exit(), said.err());
                if (Files.exists(file)) {
                    assertHarmless(Files.readString(file), false, true);
                }
            }
        }
    }

    private static String printable(List<String> command) {
        return String.join(" ", command).replaceAll("[^ -~]", "?");
    }

    /** Nothing but line feeds, tabs, whole sequences of our own colours and, in a patch, carriage returns. */
    private static void assertHarmless(String text, boolean coloured, boolean carriageReturns) {
        String plain = coloured ? text.replaceAll("\u001b\\[(?:0|1|2|1;91|3[236]|9[145])m", "") : text;
        for (int at = 0; at < plain.length(); at++) {
            char c = plain.charAt(at);
            boolean control =
                    c < 32 && c != '\n' && c != '\t' && !(carriageReturns && c == '\r') || c >= 127 && c < 160;
            boolean bidi = c == 0x061C
                    || c == 0x200E
                    || c == 0x200F
                    || c >= 0x202A && c <= 0x202E
                    || c >= 0x2066 && c <= 0x2069;
            assertFalse(
                    control || bidi,
                    () -> String.format("U+%04X in ", (int) c)
                            + plain.substring(Math.max(0, plain.indexOf(c) - 80))
                                    .replaceAll("\\p{Cntrl}", "?"));
        }
    }

    private static String through(String text, boolean person, int piece) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new HarmlessOutput(new PrintStream(bytes, false, StandardCharsets.UTF_8), person);
        byte[] all = text.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < all.length; at += piece) {
            out.write(all, at, Math.min(piece, all.length - at));
            out.flush();
        }
        out.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void ourColoursPassAndNothingElseDoes() {
        for (Ink ink : Ink.values()) {
            String coloured = ink.on("word é ☂ 𝒜 שלום", true) + "\n";
            assertEquals(coloured, through(coloured, true, 1000));
        }
        assertEquals(
                "␛[2J␛]52;c;x␇␛[31m␛[8m␛[1;91x␛␛[0n",
                through("\u001b[2J\u001b]52;c;x\u0007\u001b[31m\u001b[8m\u001b[1;91x\u001b\u001b[0n", true, 1000));
        assertEquals(
                "a\uFFFDb\uFFFDc\uFFFD·⁦".replace("⁦", "\uFFFD"), through("a\u009bb\u202ec\u200f·\u2066", true, 1000));
        assertEquals("a\tb␍\n", through("a\tb\r\n", true, 1000));
        assertEquals("a\tb\r\n", through("a\tb\r\n", false, 1000));
    }

    @Test
    void piecesMakeNoDifference() {
        Random random = new Random(20261201);
        String pieces = "ab\n\t\r\u001b[0;19m3268\u009b\u202e\u200f\u061c\u2028é☂–·\u0080\u00a0\u0000\u007f";
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder();
            for (int at = random.nextInt(60); at >= 0; at--) {
                text.append(pieces.charAt(random.nextInt(pieces.length())));
            }
            String end = text.append("\n").toString();
            String whole = through(end, true, 1000);
            assertEquals(whole, through(end, true, 1 + random.nextInt(3)));
            assertHarmless(whole, true, false);
            assertEquals(whole, through(whole, true, 1000), "twice is once");
        }
    }

    @Test
    void aPatchStaysAsItIs() {
        String patch = "diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\tb\r\n+a\tü\u00a0\u200b\ue000\r\n";
        assertEquals(patch, through(patch, false, 7));
    }
}
