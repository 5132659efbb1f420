package dev.looptop.format.transcript;

import java.nio.file.Path;

/** Whether files are transcripts of one kind, told by their content. */
public interface FileKind {
    /** Whether a file is of this kind; not when it cannot be read, or nothing in its start tells what it is. */
    boolean isOf(Path file);

    /** Whether a directory itself holds transcripts of this kind; looks at no more than twenty files. */
    boolean isIn(Path directory);

    /** Whether one of the directories in this one holds transcripts of this kind; looks into no more than twenty. */
    boolean isBelow(Path directory);
}
