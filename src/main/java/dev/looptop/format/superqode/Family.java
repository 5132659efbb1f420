package dev.looptop.format.superqode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who forked from whom among the sessions of a directory. Only children name their parents; files can say anything, so
 * that a session may be its own forefather and a parent may be gone.
 */
final class Family {
    private static final int DEEPEST = 100;
    private static final int MOST = 2_000;

    private final Map<String, String> titles = new HashMap<>();
    private final Map<String, String> parents = new TreeMap<>();
    private final Map<String, List<String>> children = new HashMap<>();

    /** A session with the parent that it names, empty without one. */
    void add(String id, String title, String parent) {
        titles.put(id, title);
        if (!parent.isEmpty() && !parent.equals(id)) {
            parents.put(id, parent);
            children.computeIfAbsent(parent, name -> new ArrayList<>()).add(id);
        }
    }

    /** The line of a session's forefathers and under it all that came from it, as a tree; empty for one without any. */
    String tree(String id) {
        List<String> line = new ArrayList<>(List.of(id));
        String above = parents.getOrDefault(id, "");
        while (!above.isEmpty() && !line.contains(above) && line.size() < DEEPEST) {
            line.add(0, above);
            above = parents.getOrDefault(above, "");
        }
        List<String> lines = new ArrayList<>();
        for (int depth = 0; depth < line.size() - 1; depth++) {
            lines.add(line(line.get(depth), depth));
        }
        lines.add(line(id, line.size() - 1) + "  (this session)");
        below(id, line.size(), new HashSet<>(line), lines);
        return lines.size() == 1 ? "" : String.join("\n", lines);
    }

    private void below(String id, int depth, Set<String> told, List<String> lines) {
        for (String child : children.getOrDefault(id, List.of())) {
            if (lines.size() < MOST && depth < DEEPEST && told.add(child)) {
                lines.add(line(child, depth));
                below(child, depth + 1, told, lines);
            }
        }
    }

    private String line(String id, int depth) {
        String title = titles.getOrDefault(id, "(no longer there)");
        return "  ".repeat(depth) + id + (title.isEmpty() ? "" : "  " + title);
    }
}
