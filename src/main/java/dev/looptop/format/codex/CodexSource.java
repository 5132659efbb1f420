package dev.looptop.format.codex;

import dev.looptop.format.transcript.Claim;
import dev.looptop.format.transcript.FileKind;
import dev.looptop.format.transcript.FoundFiles;
import dev.looptop.format.transcript.TranscriptHome;
import dev.looptop.format.transcript.TranscriptLines;
import dev.looptop.format.transcript.TranscriptRoot;
import dev.looptop.format.transcript.TranscriptSource;
import dev.looptop.json.JsonValue;
import dev.looptop.model.harness.HarnessFacts;
import dev.looptop.model.harness.Payment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where Codex's rollouts are: in a folder for each day, or directly in a folder that is one. */
public final class CodexSource implements TranscriptSource {
    private static final TranscriptHome HOME = TranscriptHome.of(
            ".codex/sessions",
            new TranscriptHome.Variable("CODEX_SESSIONS_DIR", ""),
            new TranscriptHome.Variable("CODEX_HOME", "sessions"));
    private static final HarnessFacts FACTS =
            HarnessFacts.of("codex").resumedBy("codex resume {id}").paidBy(Payment.SUBSCRIPTION);

    private static final int DEPTH = 3;
    private static final int LOOKED_INTO = 5;
    private static final Pattern ID = Pattern.compile(".*-(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern PART = Pattern.compile("\\d{2}|\\d{4}");

    @Override
    public HarnessFacts facts() {
        return FACTS;
    }

    @Override
    public TranscriptHome home() {
        return HOME;
    }

    /** Whatever program wrote it. */
    @Override
    public Claim claim(JsonValue line, boolean first) {
        boolean opened = first
                && line.at("type").text().equals("session_meta")
                && line.at("payload").isObject();
        return opened ? Claim.SURE : Claim.NONE;
    }

    /** A day, a month, a year, or a sessions directory that lies elsewhere. */
    @Override
    public boolean holds(Path directory, FileKind kind) {
        boolean dated = isDated(directory) || years(directory).findAny().isPresent();
        return kind.isIn(directory) || dated && firstRollout(directory, kind, DEPTH);
    }

    @Override
    public void find(Path root, FoundFiles found) {
        walk(root, found, DEPTH);
    }

    private static void walk(Path folder, FoundFiles found, int depth) {
        found.each(folder, entry -> {
            if (entry.toString().endsWith(".jsonl")) {
                found.file(entry);
            } else if (depth > 0 && isDated(entry)) {
                walk(entry, found, depth - 1);
            }
        });
    }

    private static boolean isDated(Path entry) {
        return PART.matcher(String.valueOf(entry.getFileName())).matches();
    }

    /** Folders of years, newest first. */
    private static Stream<Path> years(Path place) {
        return folders(place).stream()
                .filter(entry -> YEAR.matcher(entry.getFileName().toString()).matches());
    }

    private static List<Path> folders(Path place) {
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(place)) {
            return entries.filter(entry -> isDated(entry) && Files.isDirectory(entry))
                    .sorted((a, b) -> b.compareTo(a))
                    .limit(LOOKED_INTO)
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Whether a rollout lies in one of the newest folders. */
    private static boolean firstRollout(Path place, FileKind kind, int depth) {
        return kind.isIn(place)
                || depth > 0 && folders(place).stream().anyMatch(folder -> firstRollout(folder, kind, depth - 1));
    }

    /** The id at the end of a rollout's name; every name begins with the same word and the time. */
    @Override
    public String name(Path transcript) {
        String stem = TranscriptRoot.stem(transcript);
        var id = ID.matcher(stem);
        return id.matches() ? id.group(1) : stem;
    }

    @Override
    public TranscriptLines lines(Path transcript) {
        return new CodexLines();
    }
}
