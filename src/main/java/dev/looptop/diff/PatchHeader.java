package dev.looptop.diff;

import java.util.ArrayList;
import java.util.List;

/** Writes header lines for a change that was computed and not recorded. */
final class PatchHeader {
    private static final String NO_BLOB = "0000000";

    private PatchHeader() {}

    /** One side of a change; a side that is no file has an empty path. Mode and blob are empty when unknown. */
    record Side(String path, String mode, String blob) {
        static final Side NO_FILE = new Side("", "", "");

        boolean isFile() {
            return !path.isEmpty();
        }
    }

    /** Header lines of a file diff that has none, with the usual mode. */
    static List<String> derived(FileDiff file) {
        Side before = new Side(file.oldPath(), file.oldPath().isEmpty() ? "" : "100644", "");
        Side after = new Side(file.newPath(), file.newPath().isEmpty() ? "" : "100644", "");
        return lines(before, after, file.binary(), !file.hunks().isEmpty());
    }

    /** Header lines of a change from one side to the other. */
    static List<String> lines(Side before, Side after, boolean binary, boolean hunks) {
        String oldPath = before.isFile() ? before.path() : after.path();
        String newPath = after.isFile() ? after.path() : before.path();
        List<String> lines = new ArrayList<>();
        lines.add("diff --git " + PathName.quote("a/" + oldPath) + " " + PathName.quote("b/" + newPath));
        boolean modeChange = addModes(lines, before, after);
        if (before.isFile() && after.isFile() && !oldPath.equals(newPath)) {
            lines.add("rename from " + PathName.quote(oldPath));
            lines.add("rename to " + PathName.quote(newPath));
        }
        boolean content = hunks || binary;
        if (content
                && (!before.blob().isEmpty() || !before.isFile())
                && (!after.blob().isEmpty() || !after.isFile())) {
            boolean plain = before.isFile()
                    && after.isFile()
                    && !modeChange
                    && !after.mode().isEmpty();
            lines.add("index " + blob(before) + ".." + blob(after) + (plain ? " " + after.mode() : ""));
        }
        if (content) {
            String oldName = before.isFile() ? PathName.quote("a/" + oldPath) : PathName.NO_FILE;
            String newName = after.isFile() ? PathName.quote("b/" + newPath) : PathName.NO_FILE;
            if (binary) {
                lines.add("Binary files " + oldName + " and " + newName + " differ");
            } else {
                lines.add("--- " + oldName);
                lines.add("+++ " + newName);
            }
        }
        return lines;
    }

    private static String blob(Side side) {
        return side.isFile() ? side.blob() : NO_BLOB;
    }

    private static boolean addModes(List<String> lines, Side before, Side after) {
        if (!before.isFile()) {
            lines.add("new file mode " + (after.mode().isEmpty() ? "100644" : after.mode()));
        } else if (!after.isFile()) {
            lines.add("deleted file mode " + (before.mode().isEmpty() ? "100644" : before.mode()));
        } else if (!before.mode().isEmpty()
                && !after.mode().isEmpty()
                && !before.mode().equals(after.mode())) {
            lines.add("old mode " + before.mode());
            lines.add("new mode " + after.mode());
            return true;
        }
        return false;
    }
}
