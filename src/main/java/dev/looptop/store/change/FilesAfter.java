package dev.looptop.store.change;

import dev.looptop.diff.FileDiff;
import dev.looptop.diff.Patch;
import dev.looptop.diff.WiderHunks;
import dev.looptop.git.GitAnswer;
import dev.looptop.git.GitDiff;
import dev.looptop.model.Change;
import dev.looptop.model.Iteration;
import dev.looptop.model.Session;
import dev.looptop.tail.FileWall;
import dev.looptop.tail.PlainFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * The files of a patch as they read after it: from the recorded commit, else from the working directory as long as they
 * are still just as the patch says. Read-only; blocks, off the UI thread.
 */
public final class FilesAfter {
    private static final int MOST_FILES = 200;
    private static final int LARGEST = 4 << 20;
    private static final long MOST_BYTES = 32L << 20;
    private static final int MOST_PARENTS = 8;

    private final Session session;
    private final GitDiff git;

    /** Files of the directory that a session worked in. */
    public FilesAfter(Session session, GitDiff git) {
        this.session = session;
        this.git = git;
    }

    /**
     * What was found.
     *
     * @param lines the lines of files by their index in the patch
     * @param reason why some are missing, empty if none is
     */
    public record Answer(Map<Integer, List<String>> lines, String reason) {
        public Answer {
            lines = Map.copyOf(lines);
        }
    }

    /**
     * The files of the patch of an iteration, counted from 1.
     *
     * @param wanted asked before every file that is read; what was read until then is the answer
     */
    public Answer of(int iteration, Patch patch, BooleanSupplier wanted) {
        Map<Integer, List<String>> lines = new HashMap<>();
        String reason = "";
        long bytes = 0;
        for (int index = 0; index < patch.files().size(); index++) {
            FileDiff file = patch.files().get(index);
            if (file.newPath().isEmpty() || file.binary() || file.hunks().isEmpty()) {
                continue;
            }
            if (index >= MOST_FILES || bytes > MOST_BYTES || !wanted.getAsBoolean()) {
                reason = "there are too many files";
                break;
            }
            Optional<String> text = FileWall.around(() -> text(iteration, file.newPath()), Optional.empty());
            List<String> read = text.map(FilesAfter::split).orElse(List.of());
            bytes += text.map(String::length).orElse(0);
            if (text.isPresent() && FileWall.around(() -> WiderHunks.fits(file, read), false)) {
                lines.put(index, read);
            } else {
                reason = file.newPath() + (text.isPresent() ? " has changed since" : " is neither committed nor there");
            }
        }
        return new Answer(lines, reason);
    }

    private Optional<String> text(int iteration, String path) {
        for (Iteration one : session.iterations()) {
            if (one.number() == iteration && one.change() instanceof Change.InGit commits) {
                return git.file(Path.of(commits.directory()), commits.to(), path) instanceof GitAnswer.Found found
                        ? Optional.of(found.patchText())
                        : Optional.empty();
            }
        }
        return onDisk(path);
    }

    /** The file below the session's directory, or below the top of the repository that this lies in. */
    private Optional<String> onDisk(String path) {
        String directory = session.summary().place().directory();
        if (directory.isEmpty()) {
            return Optional.empty();
        }
        try {
            Path at = Path.of(directory).toRealPath();
            for (int up = 0; at != null && up < MOST_PARENTS; up++) {
                Optional<String> text = below(at, path);
                if (text.isPresent() || Files.exists(at.resolve(".git"))) {
                    return text;
                }
                at = at.getParent();
            }
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** A file that really lies below a directory: a patch may name any path, and a link may lead anywhere. */
    private static Optional<String> below(Path directory, String path) throws IOException {
        Path file = directory.resolve(path).normalize();
        boolean inside = file.startsWith(directory) && Files.isRegularFile(file);
        if (!inside || !file.toRealPath().startsWith(directory) || Files.size(file) > LARGEST) {
            return Optional.empty();
        }
        return Optional.of(new String(PlainFile.bytes(file), StandardCharsets.UTF_8));
    }

    private static List<String> split(String text) {
        String whole = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        return List.of(whole.split("\n", -1));
    }
}
