package dev.looptop.format.transcript;

import dev.looptop.format.FailureWords;
import dev.looptop.format.Listing;
import dev.looptop.format.SessionFile;
import dev.looptop.model.Problem;
import dev.looptop.model.SessionId;
import dev.looptop.tail.FileStamp;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** Collects the transcripts of a root, and what in it cannot be listed. Empty files are none. Confined to one thread. */
public final class FoundFiles {
    private final String source;
    private final Function<Path, String> names;
    private final Predicate<Path> kind;
    private final List<SessionFile> sessions = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /**
     * For transcripts of a source.
     *
     * @param names gives the id of a session from the path of its transcript
     * @param kind whether a file's content is of the source
     */
    FoundFiles(String source, Function<Path, String> names, Predicate<Path> kind) {
        this.source = source;
        this.names = names;
        this.kind = kind;
    }

    /** Looks at every entry of a directory; a missing one, or one that is none, has no entries. */
    public void each(Path directory, Consumer<Path> look) {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            stream.forEach(entries::add);
        } catch (NoSuchFileException | NotDirectoryException e) {
            return;
        } catch (IOException | DirectoryIteratorException e) {
            problems.add(new Problem(directory.toString(), "cannot be listed", FailureWords.of(e)));
        }
        entries.forEach(look);
    }

    /** Adds a file if its content is of the kind that is looked for. */
    public void ifOfKind(Path file) {
        if (kind.test(file)) {
            file(file);
        }
    }

    /** Adds a transcript if there is one with something in it; a pipe under its name is one that cannot be read. */
    public void file(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (attributes.isOther() || attributes.isRegularFile() && attributes.size() > 0) {
                sessions.add(new SessionFile(
                        new SessionId(source, names.apply(file), file.toString()),
                        attributes.size(),
                        FileStamp.moment(attributes.lastModifiedTime())));
            }
        } catch (NoSuchFileException | NotDirectoryException e) {
            // Between the listing and this look it went away, or it was never there: no transcript.
            return;
        } catch (IOException e) {
            problems.add(new Problem(file.toString(), "cannot be read", FailureWords.of(e)));
        }
    }

    Listing listing() {
        return new Listing(sessions, problems);
    }
}
