package dev.looptop.diff;

import java.util.List;

/** A patch as text that {@code git apply} takes. */
public final class PatchText {
    private PatchText() {}

    /**
     * The text of a patch. Header lines stay as they stood, counts are those of the lines that are there. A file whose
     * content is not in the patch (binary without data, incomplete, a combined diff) cannot be applied; a line that
     * git skips says so in its place.
     */
    public static String of(Patch patch) {
        StringBuilder text = new StringBuilder();
        for (FileDiff file : patch.files()) {
            append(text, file);
        }
        return text.toString();
    }

    private static void append(StringBuilder text, FileDiff file) {
        String obstacle = obstacle(file);
        if (!obstacle.isEmpty()) {
            text.append("# ")
                    .append(PathName.quote(file.path()))
                    .append(": left out, ")
                    .append(obstacle)
                    .append('\n');
            return;
        }
        List<String> header = file.header().isEmpty() ? PatchHeader.derived(file) : file.header();
        for (String line : header) {
            // Markers without a hunk are libgit2's way to write an empty file; git apply takes them for a broken patch.
            if (!file.hunks().isEmpty() || !(line.startsWith("--- ") || line.startsWith("+++ "))) {
                text.append(line).append('\n');
            }
        }
        file.hunks().forEach(hunk -> append(text, hunk));
    }

    private static String obstacle(FileDiff file) {
        if (file.notes().contains(UnifiedDiffParser.INCOMPLETE)) {
            return "its recorded diff is incomplete";
        }
        if (!file.header().isEmpty() && file.header().get(0).startsWith("diff --c")) {
            return "it is the combined diff of a merge";
        }
        boolean hasData = file.header().contains("GIT binary patch");
        return file.binary() && !hasData ? "its binary content is not in the recorded diff" : "";
    }

    private static void append(StringBuilder text, Hunk hunk) {
        text.append("@@ -");
        range(text, hunk.oldStart(), hunk.oldCount());
        text.append(" +");
        range(text, hunk.newStart(), hunk.newCount());
        text.append(" @@");
        if (!hunk.section().isEmpty()) {
            text.append(' ').append(hunk.section());
        }
        text.append('\n');
        for (DiffLine line : hunk.lines()) {
            text.append(sign(line.kind())).append(line.text()).append('\n');
            if (line.endsFile()) {
                text.append("\\ No newline at end of file\n");
            }
        }
    }

    private static void range(StringBuilder text, int start, int count) {
        text.append(start);
        if (count != 1) {
            text.append(',').append(count);
        }
    }

    private static char sign(DiffLine.Kind kind) {
        return switch (kind) {
            case CONTEXT -> ' ';
            case ADDED -> '+';
            case REMOVED -> '-';
        };
    }
}
