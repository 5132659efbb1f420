package dev.looptop.query;

import dev.looptop.model.SessionRow;
import dev.looptop.model.Workplace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What projects are called in a list: the directory's last name, and where several directories share it, with as many
 * of its parents as tell them apart ({@code a/app}, {@code b/app}). Made once for a list of rows.
 */
public final class ProjectNames {
    /** Every project by its last name. */
    public static final ProjectNames NONE = new ProjectNames(Map.of());

    private final Map<String, String> byDirectory;

    private ProjectNames(Map<String, String> byDirectory) {
        this.byDirectory = Map.copyOf(byDirectory);
    }

    /** The names that tell the directories of these rows apart. */
    public static ProjectNames of(Collection<SessionRow> rows) {
        Map<String, Set<String>> sharing = new TreeMap<>();
        for (SessionRow row : rows) {
            Workplace place = row.summary().place();
            if (place.directory().startsWith("/")) {
                sharing.computeIfAbsent(place.project(), name -> new TreeSet<>())
                        .add(trimmed(place.directory()));
            }
        }
        Map<String, String> names = new HashMap<>();
        sharing.values().stream().filter(several -> several.size() > 1).forEach(several -> tellApart(several, names));
        return new ProjectNames(names);
    }

    /** The name of a project in the list. */
    public String of(Workplace place) {
        return byDirectory.getOrDefault(trimmed(place.directory()), place.project());
    }

    private static void tellApart(Set<String> directories, Map<String, String> names) {
        int deepest = directories.stream().mapToInt(d -> parts(d).size()).max().orElse(1);
        for (int count = 2; count <= deepest; count++) {
            Map<String, String> tried = new HashMap<>();
            for (String directory : directories) {
                tried.put(directory, lastParts(directory, count));
            }
            if (new HashSet<>(tried.values()).size() == directories.size()) {
                names.putAll(tried);
                return;
            }
        }
        directories.forEach(directory -> names.put(directory, directory));
    }

    /** The last parts of a path; all of it where it has no more. */
    private static String lastParts(String directory, int count) {
        List<String> parts = parts(directory);
        return parts.size() < count ? directory : String.join("/", parts.subList(parts.size() - count, parts.size()));
    }

    private static List<String> parts(String directory) {
        List<String> parts = new ArrayList<>(List.of(directory.split("/")));
        parts.removeIf(String::isEmpty);
        return parts;
    }

    private static String trimmed(String directory) {
        String path = directory;
        while (path.length() > 1 && path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        return path;
    }
}
