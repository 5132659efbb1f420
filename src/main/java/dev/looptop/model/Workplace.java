package dev.looptop.model;

/**
 * Where a session works.
 *
 * @param project the directory's last name, {@code unknown} if it has none
 * @param directory the path as the harness wrote it, empty if unknown
 */
public record Workplace(String project, String directory) {
    /** The place of this directory; its last name is the project (codeloops' own rule, {@code unknown} for "."). */
    public static Workplace of(String directory) {
        String path = directory;
        while (path.length() > 1 && path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        String name = path.substring(path.lastIndexOf('/') + 1);
        boolean nameless = name.isEmpty() || name.equals(".") || name.equals("..");
        return new Workplace(nameless ? "unknown" : name, directory);
    }
}
