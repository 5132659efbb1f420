package dev.looptop.diff;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the patches that Codex gives its {@code apply_patch} tool, {@code *** Begin Patch} to {@code *** End Patch}:
 * files added, deleted, updated and moved, hunks without line numbers. Lenient: a missing end and lines that mean
 * nothing are passed over. Pure.
 */
public final class EnvelopePatch {
    private static final String BEGIN = "*** Begin Patch";
    private static final String END = "*** End Patch";
    private static final String ADD = "*** Add File: ";
    private static final String DELETE = "*** Delete File: ";
    private static final String UPDATE = "*** Update File: ";
    private static final String MOVE = "*** Move to: ";
    private static final String END_OF_FILE = "*** End of File";

    private final StringBuilder patch = new StringBuilder();
    private final List<Hunk> hunks = new ArrayList<>();
    private final List<DiffLine> lines = new ArrayList<>();
    private FileDiff.Kind kind = FileDiff.Kind.MODIFIED;
    private String path = "";
    private String movedTo = "";
    private String section = "";
    private int oldAt = 1;
    private int newAt = 1;
    private int oldStart = 1;
    private int newStart = 1;

    private EnvelopePatch() {}

    /** All patches in a text, which may be a shell command around one, as a unified diff; empty when there is none. */
    public static String unified(String text) {
        int begin = text.indexOf(BEGIN);
        if (begin < 0) {
            return "";
        }
        EnvelopePatch reader = new EnvelopePatch();
        boolean inside = false;
        for (String line : text.substring(begin).split("\n", -1)) {
            String bare = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
            if (bare.startsWith(BEGIN)) {
                inside = true;
            } else if (bare.startsWith(END)) {
                inside = false;
            } else if (inside) {
                reader.line(bare);
            }
        }
        reader.closeFile();
        return reader.patch.toString();
    }

    private void line(String line) {
        if (line.startsWith(ADD)) {
            open(FileDiff.Kind.ADDED, line.substring(ADD.length()));
        } else if (line.startsWith(DELETE)) {
            open(FileDiff.Kind.DELETED, line.substring(DELETE.length()));
        } else if (line.startsWith(UPDATE)) {
            open(FileDiff.Kind.MODIFIED, line.substring(UPDATE.length()));
        } else if (line.startsWith(MOVE)) {
            movedTo = line.substring(MOVE.length()).strip();
            kind = FileDiff.Kind.RENAMED;
        } else if (line.startsWith(END_OF_FILE) || path.isEmpty() || kind == FileDiff.Kind.DELETED) {
            return;
        } else if (line.startsWith("@@")) {
            closeHunk();
            section = line.substring(2).strip();
        } else {
            changed(line);
        }
    }

    private void changed(String line) {
        char sign = line.isEmpty() ? ' ' : line.charAt(0);
        if (" +-".indexOf(sign) < 0) {
            return;
        }
        DiffLine.Kind change = EditPatch.kind(sign);
        boolean inOld = change != DiffLine.Kind.ADDED;
        boolean inNew = change != DiffLine.Kind.REMOVED;
        String text = line.isEmpty() ? "" : line.substring(1);
        lines.add(new DiffLine(change, text, inOld ? oldAt : 0, inNew ? newAt : 0, false));
        oldAt += inOld ? 1 : 0;
        newAt += inNew ? 1 : 0;
    }

    private void open(FileDiff.Kind what, String name) {
        closeFile();
        kind = what;
        path = name.strip();
    }

    private void closeHunk() {
        if (!lines.isEmpty()) {
            int oldCount = oldAt - oldStart;
            int newCount = newAt - newStart;
            String words = kind == FileDiff.Kind.ADDED ? "" : EditPatch.PLACE_UNKNOWN;
            hunks.add(new Hunk(
                    oldCount == 0 ? oldStart - 1 : oldStart,
                    oldCount,
                    newCount == 0 ? newStart - 1 : newStart,
                    newCount,
                    section.isEmpty() ? words : section + "  (" + words + ")",
                    lines));
            lines.clear();
        }
        section = "";
        oldStart = oldAt;
        newStart = newAt;
    }

    private void closeFile() {
        closeHunk();
        if (!path.isEmpty()) {
            String before = kind == FileDiff.Kind.ADDED ? "" : path;
            String after = kind == FileDiff.Kind.DELETED ? "" : movedTo.isEmpty() ? path : movedTo;
            patch.append(EditPatch.text(before, after, kind, hunks));
        }
        hunks.clear();
        path = "";
        movedTo = "";
        oldAt = 1;
        newAt = 1;
        oldStart = 1;
        newStart = 1;
    }
}
