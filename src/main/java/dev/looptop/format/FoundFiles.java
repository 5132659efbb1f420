package dev.looptop.format;

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

/** Collects the transcripts of a root, and what in it cannot be listed. Empty files are none. Confined to one thread. */
public final class FoundFiles {
    private final TranscriptSource source;
    private final List<SessionFile> sessions = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    FoundFiles(TranscriptSource source) {
        this.source = source;
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

    /** Adds a transcript if there is one with something in it; a pipe under its name is one that cannot be read. */
    public void file(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (attributes.isOther() || attributes.isRegularFile() && attributes.size() > 0) {
                sessions.add(new SessionFile(
                        new SessionId(source.source(), source.name(file), file.toString()),
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
