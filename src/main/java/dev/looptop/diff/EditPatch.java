package dev.looptop.diff;

import java.util.ArrayList;
import java.util.List;

/**
 * Patches of what agents' editing tools are told to do. Such a tool names a piece of text and another one for it and
 * no line numbers; hunks of those are numbered from 1 and say so. Pure.
 */
public final class EditPatch {
    /** What stands behind the numbers of a hunk whose place in the file is not known. */
    public static final String PLACE_UNKNOWN = "line numbers not recorded";

    private EditPatch() {}

    /** One piece of text put in the place of another. */
    public record Replacement(String before, String after) {}

    /** A hunk as a tool reports it: where it begins on both sides, and its lines with their signs. */
    public record Reported(int oldStart, int newStart, List<String> lines) {}

    /** The patch of replacements in one file; empty when they change nothing. */
    public static String replaced(String path, List<Replacement> replacements) {
        List<Hunk> hunks = new ArrayList<>();
        int oldAt = 1;
        int newAt = 1;
        for (Replacement one : replacements) {
            List<LineDiff.Row> before = rows(one.before(), false);
            List<LineDiff.Row> after = rows(one.after(), false);
            for (Hunk hunk : LineDiff.hunks(before, oldAt, after, newAt)) {
                hunks.add(new Hunk(
                        hunk.oldStart(),
                        hunk.oldCount(),
                        hunk.newStart(),
                        hunk.newCount(),
                        PLACE_UNKNOWN,
                        hunk.lines()));
            }
            oldAt += before.size();
            newAt += after.size();
        }
        return hunks.isEmpty() ? "" : text(path, path, FileDiff.Kind.MODIFIED, hunks);
    }

    /** The patch of a file written whole, as a new one: what it held before is not known. */
    public static String written(String path, String content) {
        return text("", path, FileDiff.Kind.ADDED, LineDiff.hunks(List.of(), 1, rows(content, true), 1));
    }

    /** The patch of hunks as a tool reported them. */
    public static String reported(String path, List<Reported> hunks) {
        List<Hunk> read = hunks.stream().map(EditPatch::hunk).toList();
        return read.isEmpty() ? "" : text(path, path, FileDiff.Kind.MODIFIED, read);
    }

    private static Hunk hunk(Reported reported) {
        List<DiffLine> lines = new ArrayList<>();
        int oldAt = reported.oldStart();
        int newAt = reported.newStart();
        for (String line : reported.lines()) {
            char sign = line.isEmpty() ? ' ' : line.charAt(0);
            if (sign == '\\') {
                endFile(lines);
                continue;
            }
            DiffLine.Kind kind = kind(sign);
            String text = oneLine(line.isEmpty() ? "" : line.substring(1));
            boolean inOld = kind != DiffLine.Kind.ADDED;
            boolean inNew = kind != DiffLine.Kind.REMOVED;
            lines.add(new DiffLine(kind, text, inOld ? oldAt : 0, inNew ? newAt : 0, false));
            oldAt += inOld ? 1 : 0;
            newAt += inNew ? 1 : 0;
        }
        return new Hunk(
                reported.oldStart(),
                oldAt - reported.oldStart(),
                reported.newStart(),
                newAt - reported.newStart(),
                "",
                lines);
    }

    static DiffLine.Kind kind(char sign) {
        return switch (sign) {
            case '+' -> DiffLine.Kind.ADDED;
            case '-' -> DiffLine.Kind.REMOVED;
            default -> DiffLine.Kind.CONTEXT;
        };
    }

    private static void endFile(List<DiffLine> lines) {
        if (!lines.isEmpty()) {
            DiffLine last = lines.remove(lines.size() - 1);
            lines.add(new DiffLine(last.kind(), last.text(), last.oldNumber(), last.newNumber(), true));
        }
    }

    /** A line of a hunk is one line, whatever the tool says. */
    private static String oneLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }

    /** The lines of a text; of a whole file the last one may lack its line feed, of a piece that is not known. */
    private static List<LineDiff.Row> rows(String text, boolean wholeFile) {
        List<LineDiff.Row> rows = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            boolean last = end < 0;
            rows.add(new LineDiff.Row(text.substring(from, last ? text.length() : end), last && wholeFile));
            from = last ? text.length() : end + 1;
        }
        return rows;
    }

    static String text(String oldPath, String newPath, FileDiff.Kind kind, List<Hunk> hunks) {
        int added = 0;
        int removed = 0;
        for (Hunk hunk : hunks) {
            for (DiffLine line : hunk.lines()) {
                added += line.kind() == DiffLine.Kind.ADDED ? 1 : 0;
                removed += line.kind() == DiffLine.Kind.REMOVED ? 1 : 0;
            }
        }
        FileDiff file = new FileDiff(oldPath, newPath, kind, false, List.of(), List.of(), hunks, added, removed);
        return PatchText.of(new Patch(List.of(file), List.of()));
    }
}
