package dev.looptop.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Which changes come back. A hunk is known by its file and its removed and added lines, wherever in the file they
 * stand; a file's own facts (mode, binary content, being made or deleted) count as one more change.
 */
public final class Repeats {
    private final List<Set<Mark>> marks = new ArrayList<>();

    private Repeats(List<Patch> own) {
        own.forEach(patch -> marks.add(marksOf(patch)));
    }

    /** What a change is known by. {@code before} and {@code after} are the lines of each run of changes in turn. */
    private record Mark(String path, List<List<String>> before, List<List<String>> after) {
        Mark reversed() {
            return new Mark(path, after, before);
        }
    }

    /** Compares the own changes of a session's iterations, first iteration first. */
    public static Repeats of(List<Patch> own) {
        return new Repeats(own);
    }

    /** The relations of all iterations, first iteration first. */
    public static List<Relation> relations(List<Patch> own) {
        Repeats repeats = of(own);
        Map<Mark, List<Integer>> made = new HashMap<>();
        List<Relation> relations = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            Set<Mark> mine = repeats.marks.get(i);
            relations.add(
                    new Relation(i + 1, havingAll(mine, made, mark -> mark), havingAll(mine, made, Mark::reversed)));
            for (Mark mark : mine) {
                made.computeIfAbsent(mark, key -> new ArrayList<>()).add(i + 1);
            }
        }
        return relations;
    }

    private static List<Integer> havingAll(Set<Mark> wanted, Map<Mark, List<Integer>> made, Function<Mark, Mark> form) {
        Set<Integer> common = null;
        for (Mark mark : wanted) {
            List<Integer> makers = made.getOrDefault(form.apply(mark), List.of());
            if (common == null) {
                common = new LinkedHashSet<>(makers);
            } else {
                common.retainAll(new HashSet<>(makers));
            }
            if (common.isEmpty()) {
                break;
            }
        }
        return common == null ? List.of() : List.copyOf(common);
    }

    /** Numbers of the iterations before this one (counted from 1) that made the change of this hunk already. */
    public List<Integer> repeatsOf(int iteration, FileDiff file, Hunk hunk) {
        return makers(iteration, markOf(file, hunk));
    }

    /** Numbers of the iterations before this one (counted from 1) whose change this hunk takes back. */
    public List<Integer> undoesOf(int iteration, FileDiff file, Hunk hunk) {
        return makers(iteration, markOf(file, hunk).reversed());
    }

    private List<Integer> makers(int iteration, Mark mark) {
        List<Integer> makers = new ArrayList<>();
        for (int i = 0; i < Math.min(iteration - 1, marks.size()); i++) {
            if (marks.get(i).contains(mark)) {
                makers.add(i + 1);
            }
        }
        return makers;
    }

    private static Set<Mark> marksOf(Patch patch) {
        Set<Mark> marks = new LinkedHashSet<>();
        for (FileDiff file : patch.files()) {
            FileHeader header = FileHeader.of(file.header());
            List<List<String>> before = facts(file.oldPath(), header.oldMode(), header.oldBlob(), file);
            List<List<String>> after = facts(file.newPath(), header.newMode(), header.newBlob(), file);
            if (!before.equals(after)) {
                marks.add(new Mark(file.path(), before, after));
            }
            for (Hunk hunk : file.hunks()) {
                marks.add(markOf(file, hunk));
            }
        }
        return marks;
    }

    /** What one side of a file is apart from its lines; content counts only where lines do not show it. */
    private static List<List<String>> facts(String path, String mode, String blob, FileDiff file) {
        return List.of(List.of("file", path, mode, file.binary() ? blob : ""));
    }

    private static Mark markOf(FileDiff file, Hunk hunk) {
        List<List<String>> before = new ArrayList<>();
        List<List<String>> after = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        List<String> added = new ArrayList<>();
        for (DiffLine line : hunk.lines()) {
            switch (line.kind()) {
                case REMOVED -> removed.add(line.text());
                case ADDED -> added.add(line.text());
                case CONTEXT -> endRun(removed, added, before, after);
            }
        }
        endRun(removed, added, before, after);
        return new Mark(file.path(), before, after);
    }

    private static void endRun(
            List<String> removed, List<String> added, List<List<String>> before, List<List<String>> after) {
        if (removed.isEmpty() && added.isEmpty()) {
            return;
        }
        before.add(List.copyOf(removed));
        after.add(List.copyOf(added));
        removed.clear();
        added.clear();
    }
}
