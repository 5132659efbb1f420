package dev.looptop.act;

import dev.looptop.model.act.FileChange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Carries out the changes of a plan: first every new file is written beside its place, then each is put there. One
 * write at a time a process, as names are free only until the next one takes them.
 */
final class WholeWrite {
    private final FileLayer files;
    private final List<Prepared> prepared = new ArrayList<>();
    private final List<Path> made = new ArrayList<>();
    private boolean placed;

    WholeWrite(FileLayer files) {
        this.files = files;
    }

    private record Prepared(FileChange change, Path target, Path written) {}

    /** Writes everything that will be needed under names of ours; nothing is in its place yet. */
    void prepare(List<FileChange> changes) throws IOException {
        for (FileChange change : changes) {
            Path target = target(change);
            Path directory = target.getParent();
            if (Files.notExists(directory)) {
                files.directory(directory);
                made.add(directory);
            }
            for (Path left : Leftovers.in(directory)) {
                files.delete(left);
            }
            Path written = Leftovers.free(directory);
            prepared.add(new Prepared(change, target, written));
            files.create(written, target);
            files.write(written, change.content().bytes());
            files.sync(written);
        }
    }

    /** What is replaced is the file itself, not the link that leads to it. */
    private static Path target(FileChange change) throws IOException {
        Path path = Path.of(change.path());
        return change instanceof FileChange.Replace ? path.toRealPath() : path;
    }

    /** Puts everything in its place. */
    void commit() throws IOException {
        for (Prepared each : prepared) {
            if (each.change() instanceof FileChange.Create) {
                files.link(each.written(), each.target());
                placed = true;
                files.delete(each.written());
            } else {
                files.replace(each.written(), each.target());
                placed = true;
            }
            files.syncDirectory(each.target().getParent());
        }
    }

    /** Takes away what was written beside, and directories that were made for it. */
    void abandon() {
        prepared.forEach(each -> remove(each.written()));
        if (!placed) {
            made.forEach(this::remove);
        }
    }

    /** What cannot be removed now is removed by the next write in its directory. */
    private void remove(Path leftover) {
        try {
            files.delete(leftover);
        } catch (IOException e) {
            return;
        }
    }

    /** Whether anything is in its place already. */
    boolean placed() {
        return placed;
    }
}
