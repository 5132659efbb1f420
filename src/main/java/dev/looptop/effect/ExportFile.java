package dev.looptop.effect;

import dev.looptop.files.WholeFile;
import dev.looptop.format.FailureWords;
import dev.looptop.model.Judgement;
import dev.looptop.model.Session;
import dev.looptop.tail.FileWall;
import dev.looptop.ui.choice.ExportFormat;
import dev.looptop.ui.part.Cmd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Writes exports to new files in a directory, under a name that nothing has yet. */
final class ExportFile {
    private static final int MOST_NAMES = 1000;
    private static final int LONGEST_NAME = 80;

    private final Path directory;
    private final SessionWriter sessions;

    ExportFile(Path directory, SessionWriter sessions) {
        this.directory = directory;
        this.sessions = sessions;
    }

    /** There was nothing to write. */
    private static final class Nothing extends IOException {
        private static final long serialVersionUID = 1L;

        Nothing(String why) {
            super(why);
        }
    }

    /** Writes it; gives what is to be said. */
    String write(Session session, Judgement judgement, Cmd.Export export) {
        WholeFile.Content content = out -> {
            if (export.format() == ExportFormat.TEXT) {
                out.write(export.view().getBytes(StandardCharsets.UTF_8));
                return;
            }
            String why = FileWall.around(() -> sessions.write(session, judgement, export.format(), out));
            if (!why.isEmpty()) {
                throw new Nothing(why);
            }
        };
        try {
            return "written: " + created(stem(session), "." + export.format().ending(), content);
        } catch (Nothing none) {
            return "nothing was written: " + none.getMessage();
        } catch (IOException e) {
            return "nothing was written: " + FailureWords.of(e);
        }
    }

    /** The session as JSON, in memory. */
    String json(Session session, Judgement judgement) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FileWall.around(() -> sessions.write(session, judgement, ExportFormat.JSON, out));
        return out.toString(StandardCharsets.UTF_8);
    }

    private Path created(String stem, String ending, WholeFile.Content content) throws IOException {
        for (int number = 1; number <= MOST_NAMES; number++) {
            Path file = directory.resolve(stem + (number == 1 ? "" : "-" + number) + ending);
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                continue;
            }
            try {
                WholeFile.create(file, content);
                return file;
            } catch (FileAlreadyExistsException taken) {
                // Somebody was faster; the next name is tried.
            }
        }
        throw new IOException("every name is taken");
    }

    /** A name for the file from the session's, of characters that no file system minds. */
    private static String stem(Session session) {
        String name = session.id().source() + "-" + session.id().name();
        String plain = name.replaceAll("[^A-Za-z0-9_-]+", "-");
        return "looptop-" + plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
    }
}
