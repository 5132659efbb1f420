package dev.looptop.format.codeloops;

import dev.looptop.model.Body;
import dev.looptop.model.Document;
import dev.looptop.tail.FileStamp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The files into which actor and critic are written while they run: {@code
 * output/<session>/iter_<n>_<actor|critic>.<stdout|stderr>} beside the database, {@code n} counted from 0
 * (formats/codeloops.md, section 5).
 */
final class TeeFiles {
    /** A session's id comes from a file: only what can be no path leads to one. */
    private static final Pattern ID = Pattern.compile("[0-9A-Za-z][0-9A-Za-z-]{0,63}");

    private static final List<String> KINDS = List.of("actor.stdout", "actor.stderr", "critic.stdout", "critic.stderr");

    private final Optional<Path> directory;

    private TeeFiles(Optional<Path> directory) {
        this.directory = directory;
    }

    /** The files of a session of this database; they need not exist. */
    static TeeFiles of(Path database, String session) {
        Path output = database.resolveSibling("output");
        return new TeeFiles(ID.matcher(session).matches() ? Optional.of(output.resolve(session)) : Optional.empty());
    }

    /** What one of them holds now, such as {@code actor.stdout} of iteration 0; empty when it is not there. */
    Body text(long iteration, String kind) {
        return file(iteration, kind).map(Document::body).orElse(Body.NONE);
    }

    /** Those of an iteration that are there. */
    List<Document> of(long iteration) {
        List<Document> found = new ArrayList<>();
        KINDS.forEach(kind -> file(iteration, kind).ifPresent(found::add));
        return found;
    }

    /** When anything was last written to those of an iteration. */
    Optional<Instant> newest(long iteration) {
        return of(iteration).stream()
                .flatMap(document -> document.modifiedAt().stream())
                .max(Instant::compareTo);
    }

    private Optional<Document> file(long iteration, String kind) {
        if (directory.isEmpty()) {
            return Optional.empty();
        }
        String name = "iter_" + iteration + "_" + kind;
        Path path = directory.get().resolve(name);
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!attributes.isRegularFile()) {
                return Optional.empty();
            }
            Body body = attributes.size() == 0
                    ? Body.NONE
                    : Body.range(path.toString(), 0, attributes.size(), Body.Coding.TEXT);
            Instant modified = FileStamp.moment(attributes.lastModifiedTime());
            return Optional.of(new Document(name, Document.Kind.LOG, body, Optional.of(modified)));
        } catch (IOException e) {
            // One that is not there was never written: tee files are made when the agent prints its first line.
            return Optional.empty();
        }
    }
}
