package dev.looptop.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A home of {@link EverySource} whose every text, name and word tries to steer the terminal that it is shown on. */
final class HostileTree {
    /** OSC 0, 8, 52, CSI, a colour that is not ours, conceal, C1, bidi, bell, backspace, a carriage return, a forged line. */
    static final String EVIL =
            "\u001b]0;pwn\u0007\u001b]52;c;cHdu\u001b\\\u001b]8;;http://evil\u001b\\x\u001b[2J\u001b[8m"
                    + "\u001b[38;5;1m\u009b31m\u009d0;x\u009c\u0090q\u202e\u2066\u200f\u061c\u2028\b\u007f\u0000\u001bc\rforged\u001b";

    /** In JSON, as harnesses write it. */
    private static final String IN_JSON = escaped(EVIL);

    /** In names of files: what every locale can spell. */
    static final String IN_NAMES = "\u001b]52;c;cHdu\u0007\u001b[2J";

    /** What a format knows a line or a file by. */
    private static final Set<String> KNOWN = Set.of(
            "type",
            "role",
            "timestamp",
            "ts",
            "subtype",
            "version",
            "sessionId",
            "session_id",
            "uuid",
            "parentUuid",
            "started_at",
            "created_at",
            "updated_at",
            "date",
            "format",
            "trajectory_path",
            "session_start",
            "kind");

    private static final Pattern VALUE = Pattern.compile("\"([A-Za-z_]+)\"(\\s*:\\s*)\"");

    private HostileTree() {}

    private static String escaped(String text) {
        StringBuilder json = new StringBuilder();
        text.chars()
                .forEach(c -> json.append(
                        c < 128 && c > 31 && c != '\\' && c != '"'
                                ? Character.toString(c)
                                : String.format("\\u%04x", c)));
        return json.toString();
    }

    /** Makes it, in an empty directory. */
    static EverySource in(Path home) throws IOException {
        EverySource.in(home);
        for (Path file : files(home)) {
            poison(file);
        }
        for (String name : List.of(
                ".local/share/codeloops/sessions/2026-03-01T08-00-00Z_aaaaaa.jsonl",
                ".superqode/sessions/session-1.json",
                ".claude/projects/-home-ann-gate/0f0f0f0f.jsonl",
                ".celeste/sessions/0123456789abcdef/1774958400000000000.jsonl",
                ".local/share/gptme/logs/2026-03-02-brave-fish")) {
            Path old = home.resolve(name);
            String plain = old.getFileName().toString();
            int dot = plain.indexOf('.');
            String stem = dot < 0 ? plain : plain.substring(0, dot);
            Files.move(old, old.resolveSibling(stem + IN_NAMES + plain.substring(stem.length())));
        }
        return EverySource.at(home);
    }

    private static List<Path> files(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static void poison(Path file) throws IOException {
        String text = Files.readString(file);
        String name = file.getFileName().toString();
        if (name.endsWith("json") || name.endsWith("jsonl") || name.endsWith("ndjson")) {
            Files.writeString(file, poisoned(text));
        } else if (name.endsWith(".diff")) {
            Files.writeString(
                    file,
                    text.replaceAll(
                            "(?m)^([+ -])(?=[A-Za-z ])", "$1" + Matcher.quoteReplacement(EVIL.replace("\r", ""))));
        } else if (name.endsWith(".log") || name.endsWith(".md") || name.equals("feature.txt")) {
            Files.writeString(file, text.replaceAll("(?m)$", Matcher.quoteReplacement(EVIL)), StandardCharsets.UTF_8);
        }
    }

    private static String poisoned(String json) {
        return VALUE.matcher(json)
                .replaceAll(found -> Matcher.quoteReplacement(
                        KNOWN.contains(found.group(1)) ? found.group() : found.group() + IN_JSON));
    }
}
