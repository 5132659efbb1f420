package dev.looptop.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.looptop.model.ModelName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One recorded run of the real gptme-sessions: its arguments, the store it ran on, what it printed. */
record GptmeCase(String name, List<String> arguments, Path store, String printed, int exit) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
    /** The cases do not name their store; its name is part of theirs where it is not the main one. */
    private static final Map<String, String> STORES = stores();

    private static Map<String, String> stores() {
        Map<String, String> stores = new LinkedHashMap<>();
        stores.put("tiny", "tiny");
        stores.put("legacy", "legacy");
        stores.put("malformed", "malformed");
        stores.put("bad-types3", "bad-types3");
        stores.put("bad-types2", "bad-types2");
        stores.put("bad-types", "bad-types");
        stores.put("badutf8", "bad-utf8");
        stores.put("emptyfile", "empty-file");
        stores.put("empty-", "empty");
        stores.put("torn-tail", "torn-tail");
        stores.put("old-only", "old-only");
        return stores;
    }

    /** The cases of one command whose store is on this machine. */
    static List<GptmeCase> of(Path fixtures, String command) throws IOException {
        List<GptmeCase> cases = new ArrayList<>();
        try (Stream<Path> folders = Files.list(fixtures.resolve("expected/cli"))) {
            // A case of several commands in a row holds folders of its own instead of a command.
            for (Path folder : folders.sorted()
                    .filter(path -> Files.exists(path.resolve("cmd")))
                    .toList()) {
                String line = Files.readString(folder.resolve("cmd")).strip();
                int at = line.indexOf(" " + command);
                boolean ours = Files.exists(folder.resolve("stdout"))
                        && line.matches("(?s).*/sessions " + command + "( .*)?")
                        && at > 0;
                if (ours) {
                    read(
                                    fixtures,
                                    folder,
                                    line.substring(line.lastIndexOf("/sessions " + command) + 10 + command.length()))
                            .filter(one -> Files.exists(one.store.resolve("session-records.jsonl")))
                            .ifPresent(cases::add);
                }
            }
        }
        return cases;
    }

    private static Optional<GptmeCase> read(Path fixtures, Path folder, String words) throws IOException {
        List<String> arguments = new ArrayList<>();
        Matcher word = WORD.matcher(words);
        while (word.find()) {
            arguments.add(word.group(1) == null ? word.group(2) : word.group(1));
        }
        String name = folder.getFileName().toString();
        String padded = name + "-";
        boolean asked = name.equals("query-empty-model");
        String store = STORES.entrySet().stream()
                .filter(entry -> !asked && padded.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("main");
        return Optional.of(new GptmeCase(
                name,
                arguments,
                fixtures.resolve("stores").resolve(store),
                Files.readString(folder.resolve("stdout")),
                Integer.parseInt(Files.readString(folder.resolve("rc")).strip())));
    }

    /** What was printed as JSON, where it was. */
    JsonNode json() throws IOException {
        return JSON.readTree(printed);
    }

    boolean isJson() {
        return arguments.contains("--json");
    }

    /** The record rows that were printed. */
    List<String> rows() {
        return printed.lines().filter(line -> line.startsWith("[")).toList();
    }

    /** The records of the store by the id that looptop gives them, each as the row that the real query prints. */
    Map<String, List<String>> rowsById() throws IOException {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (String line : Files.readAllLines(store.resolve("session-records.jsonl"))) {
            JsonNode record;
            try {
                record = JSON.readTree(line);
            } catch (IOException e) {
                continue;
            }
            if (record.isObject()) {
                rows.computeIfAbsent(record.path("session_id").asText(""), id -> new ArrayList<>())
                        .add(row(record));
            }
        }
        return rows;
    }

    private static String row(JsonNode record) {
        String id = record.path("session_id").asText("");
        String model =
                ModelName.of(record.hasNonNull("model") ? record.get("model").asText() : "");
        int secs = record.path("duration_seconds").asInt(0);
        String project = record.hasNonNull("project") ? record.get("project").asText() : "";
        String bare = project.replaceAll("/+$", "");
        return "[" + (record.path("outcome").asText("").equals("productive") ? "+" : "-") + "] "
                + day(record) + "  "
                + padded(
                        record.hasNonNull("session_name")
                                ? record.get("session_name").asText()
                                : id.substring(0, Math.min(8, id.length())),
                        20)
                + "  " + padded(model.isEmpty() ? "unknown" : model, 8) + "  "
                + padded(record.hasNonNull("category") ? record.get("category").asText() : "?", 14) + "  "
                + (secs > 0 ? String.format("%3dm", secs / 60) : "   ?") + "  "
                + bare.substring(bare.lastIndexOf('/') + 1);
    }

    /** What has no timestamp was read at the frozen moment of the case. */
    private static String day(JsonNode record) {
        String written = record.path("timestamp").asText("");
        return written.isEmpty() ? "2026-08-20" : written.substring(0, Math.min(10, written.length()));
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.codePointCount(0, text.length())));
    }
}
