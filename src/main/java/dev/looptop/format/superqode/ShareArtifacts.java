package dev.looptop.format.superqode;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.looptop.json.FlatObject;
import dev.looptop.tail.FileStamp;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The files that {@code superqode share} makes of transcripts, in both of their forms (formats/superqode.md, section
 * 10). Each is read once while it stays the same. Confined to one thread.
 */
final class ShareArtifacts {
    static final String SUFFIX = ".superqode-share.json";
    private static final int MOST = 10_000;

    private final Path directory;
    private Map<Path, Artifact> known = new HashMap<>();

    ShareArtifacts(Path directory) {
        this.directory = directory;
    }

    Path directory() {
        return directory;
    }

    /**
     * One of them.
     *
     * @param sessions the ids of those in it
     * @param fault why it could not be read, or is of no known form
     */
    record Artifact(Path file, FileStamp stamp, FlatObject fields, Set<String> sessions, Optional<String> fault) {
        String source() {
            return fields.text("source_session_id");
        }

        private String line() {
            String form = fields.text("format").replace("superqode-share-", "");
            return "artifact " + file.getFileName() + "  (" + form + ", " + fields.text("created_at") + ")\n  "
                    + (sessions.size() == 1 ? "of this session alone" : "with " + String.join(", ", sessions))
                    + "; opens without a password and does not expire";
        }
    }

    /** Those that are there now, by name. */
    List<Artifact> now() throws IOException {
        Map<Path, Artifact> found = new HashMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*" + SUFFIX)) {
            for (Path file : files) {
                FileStamp stamp = FileStamp.of(file);
                Artifact before = known.get(file);
                boolean same = before != null && before.stamp().equals(stamp);
                if (found.size() < MOST) {
                    found.put(file, same ? before : read(file, stamp));
                }
            }
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        known = found;
        return found.values().stream()
                .sorted((a, b) -> a.file().compareTo(b.file()))
                .toList();
    }

    private static Artifact read(Path file, FileStamp stamp) {
        FlatObject fields = Dialect.READER.none();
        Set<String> sessions = new LinkedHashSet<>();
        try {
            Packed.read(file, (name, parser) -> {
                if (name.equals("sessions") && parser.currentToken() == JsonToken.START_OBJECT) {
                    names(parser, sessions);
                } else {
                    fields.take(name, parser);
                }
            });
        } catch (IOException e) {
            return new Artifact(file, stamp, fields, sessions, Optional.of(String.valueOf(e.getMessage())));
        }
        String source = fields.text("source_session_id");
        if (!source.isEmpty()) {
            sessions.add(source);
        }
        boolean known = Set.of("superqode-share-v1", "superqode-share-v2").contains(fields.text("format"));
        String fault = known ? "it does not say of which session it is" : "it has no format that is known";
        return new Artifact(
                file, stamp, fields, sessions, known && !source.isEmpty() ? Optional.empty() : Optional.of(fault));
    }

    private static void names(JsonParser parser, Set<String> names) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            names.add(parser.currentName());
            parser.nextToken();
            parser.skipChildren();
        }
    }

    /** Those that hold a session, as a text; empty without any. */
    String of(String session) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Artifact artifact : now()) {
            if (artifact.fault().isEmpty() && artifact.sessions().contains(session)) {
                lines.add(artifact.line());
            }
        }
        return lines.stream().collect(Collectors.joining("\n"));
    }
}
