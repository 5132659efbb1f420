package dev.looptop.diff;

import java.util.ArrayList;
import java.util.List;

/**
 * What the header lines of one file say: names, modes, blobs. Absent facts are empty.
 *
 * @param marked whether {@code ---} and {@code +++} lines stand in it
 */
record FileHeader(
        List<String> lines,
        String oldPath,
        String newPath,
        FileDiff.Kind kind,
        String oldMode,
        String newMode,
        String oldBlob,
        String newBlob,
        boolean binary,
        boolean marked) {
    private static final String[] EXTENDED = {
        "old mode ",
        "new mode ",
        "deleted file mode ",
        "new file mode ",
        "copy from ",
        "copy to ",
        "rename from ",
        "rename to ",
        "rename old ",
        "rename new ",
        "similarity index ",
        "dissimilarity index ",
        "index "
    };

    /** Reads the header that starts at the cursor and leaves the cursor after it. */
    static FileHeader read(LineCursor cursor) {
        List<String> lines = new ArrayList<>();
        if (cursor.startsWith("diff --git ")) {
            take(cursor, lines);
        }
        while (!cursor.done() && isExtended(cursor)) {
            take(cursor, lines);
        }
        if (cursor.startsWith("--- ") && (cursor.nextStartsWith("+++ ") || cursor.last())) {
            take(cursor, lines);
            if (!cursor.done()) {
                take(cursor, lines);
            }
        } else if (isBinaryNote(cursor)) {
            take(cursor, lines);
        } else if (cursor.startsWith("GIT binary patch")) {
            take(cursor, lines);
            while (!cursor.done() && isBinaryData(cursor)) {
                take(cursor, lines);
            }
        }
        return of(lines);
    }

    private static void take(LineCursor cursor, List<String> lines) {
        lines.add(cursor.line());
        cursor.advance();
    }

    private static boolean isExtended(LineCursor cursor) {
        for (String start : EXTENDED) {
            if (cursor.startsWith(start)) {
                return true;
            }
        }
        return false;
    }

    static boolean isBinaryNote(LineCursor cursor) {
        return (cursor.startsWith("Binary files ") || cursor.startsWith("Files "))
                && cursor.line().stripTrailing().endsWith(" differ");
    }

    /** Binary data is blank lines, two sorts of headings, and lines in base 85, which has no space. */
    private static boolean isBinaryData(LineCursor cursor) {
        return cursor.startsWith("literal ")
                || cursor.startsWith("delta ")
                || cursor.sign() == '\n'
                || cursor.line().indexOf(' ') < 0;
    }

    /** What these lines say. */
    static FileHeader of(List<String> lines) {
        Facts facts = new Facts();
        for (String line : lines) {
            facts.take(line);
        }
        return facts.header(lines);
    }

    /** Facts worth showing. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (!oldMode.isEmpty() && !newMode.isEmpty() && !oldMode.equals(newMode)) {
            notes.add("mode " + oldMode + " → " + newMode);
        } else if (kind == FileDiff.Kind.ADDED && newMode.equals("100755")) {
            notes.add("executable");
        }
        String mode = newMode.isEmpty() ? oldMode : newMode;
        if (mode.equals("120000")) {
            notes.add("symbolic link");
        } else if (mode.equals("160000")) {
            notes.add("submodule");
        }
        if (binary) {
            notes.add("binary");
        }
        return notes;
    }

    /** Collects what single lines say. */
    private static final class Facts {
        private String gitBefore = "";
        private String gitAfter = "";
        private String markedBefore = "";
        private String markedAfter = "";
        private String movedFrom = "";
        private String movedTo = "";
        private String oldMode = "";
        private String newMode = "";
        private String oldBlob = "";
        private String newBlob = "";
        private boolean added;
        private boolean deleted;
        private boolean copied;
        private boolean binary;

        void take(String raw) {
            String line = raw.endsWith("\r") ? raw.substring(0, raw.length() - 1) : raw;
            if (line.startsWith("diff --git ")) {
                PathName.Pair names = PathName.ofGitLine(line.substring(11));
                gitBefore = names.before();
                gitAfter = names.after();
            } else if (line.startsWith("--- ")) {
                markedBefore = PathName.ofMarker(line.substring(4));
            } else if (line.startsWith("+++ ")) {
                markedAfter = PathName.ofMarker(line.substring(4));
            } else if (line.startsWith("index ")) {
                takeIndex(line.substring(6));
            } else if (line.startsWith("Binary files ")
                    || line.startsWith("Files ")
                    || line.startsWith("GIT binary patch")) {
                binary = true;
            } else {
                takeMode(line);
                takeMove(line);
            }
        }

        private void takeIndex(String rest) {
            int dots = rest.indexOf("..");
            if (dots < 0) {
                return;
            }
            int space = rest.indexOf(' ', dots);
            oldBlob = rest.substring(0, dots);
            newBlob = rest.substring(dots + 2, space < 0 ? rest.length() : space);
            if (space >= 0) {
                String mode = rest.substring(space + 1).strip();
                oldMode = oldMode.isEmpty() ? mode : oldMode;
                newMode = newMode.isEmpty() ? mode : newMode;
            }
        }

        private void takeMode(String line) {
            if (line.startsWith("old mode ")) {
                oldMode = line.substring(9).strip();
            } else if (line.startsWith("new mode ")) {
                newMode = line.substring(9).strip();
            } else if (line.startsWith("new file mode ")) {
                newMode = line.substring(14).strip();
                added = true;
            } else if (line.startsWith("deleted file mode ")) {
                oldMode = line.substring(18).strip();
                deleted = true;
            }
        }

        private void takeMove(String line) {
            if (line.startsWith("rename from ") || line.startsWith("rename old ")) {
                movedFrom = PathName.unquote(line.substring(line.indexOf(' ', 7) + 1));
            } else if (line.startsWith("rename to ") || line.startsWith("rename new ")) {
                movedTo = PathName.unquote(line.substring(line.indexOf(' ', 7) + 1));
            } else if (line.startsWith("copy from ")) {
                movedFrom = PathName.unquote(line.substring(10));
                copied = true;
            } else if (line.startsWith("copy to ")) {
                movedTo = PathName.unquote(line.substring(8));
                copied = true;
            }
        }

        FileHeader header(List<String> lines) {
            boolean isNew = added || markedBefore.equals(PathName.NO_FILE);
            boolean isGone = deleted || markedAfter.equals(PathName.NO_FILE);
            String before = isNew ? "" : name(movedFrom, markedBefore, gitBefore);
            String after = isGone ? "" : name(movedTo, markedAfter, gitAfter);
            if (!isNew && !isGone && before.isEmpty()) {
                before = after;
            } else if (!isNew && !isGone && after.isEmpty()) {
                after = before;
            }
            return new FileHeader(
                    List.copyOf(lines),
                    before,
                    after,
                    kind(isNew, isGone),
                    oldMode,
                    newMode,
                    oldBlob,
                    newBlob,
                    binary,
                    !markedBefore.isEmpty());
        }

        private static String name(String moved, String marked, String git) {
            if (!moved.isEmpty()) {
                return moved;
            }
            boolean told = !marked.isEmpty() && !marked.equals(PathName.NO_FILE);
            return PathName.withoutPrefix(told ? marked : git);
        }

        private FileDiff.Kind kind(boolean isNew, boolean isGone) {
            if (isNew) {
                return FileDiff.Kind.ADDED;
            }
            if (isGone) {
                return FileDiff.Kind.DELETED;
            }
            if (movedFrom.isEmpty()) {
                return FileDiff.Kind.MODIFIED;
            }
            return copied ? FileDiff.Kind.COPIED : FileDiff.Kind.RENAMED;
        }
    }
}
