package dev.looptop.demo;

import dev.looptop.diff.DiffLine;
import dev.looptop.diff.FileDiff;
import dev.looptop.diff.Hunk;
import dev.looptop.diff.LineDiff;
import dev.looptop.diff.Patch;
import dev.looptop.diff.PatchText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The files a session works on, as they were and as they are; gives git's diff of the two. Not for threads. */
final class WorkTree {
    /**
     * A change of one file.
     *
     * @param old lines to be replaced; empty replaces the whole file
     * @param fresh lines instead; empty with an empty {@code old} removes the file
     */
    record Edit(String path, String old, String fresh) {}

    private final Map<String, String> base;
    private final Map<String, String> now;

    WorkTree(Map<String, String> base) {
        this.base = new TreeMap<>(base);
        this.now = new TreeMap<>(base);
    }

    /** Makes a change; text to replace that is not there is an error in the script. */
    void apply(Edit edit) {
        if (!edit.old().isEmpty()) {
            String text = now.getOrDefault(edit.path(), "");
            int at = text.indexOf(edit.old());
            if (at < 0) {
                throw new IllegalArgumentException("nothing to replace in " + edit.path() + ": " + edit.old());
            }
            now.put(
                    edit.path(),
                    text.substring(0, at)
                            + edit.fresh()
                            + text.substring(at + edit.old().length()));
        } else if (edit.fresh().isEmpty()) {
            now.remove(edit.path());
        } else {
            now.put(edit.path(), edit.fresh());
        }
    }

    /** How many files differ. */
    int filesChanged() {
        return (int) paths().stream().filter(this::differs).count();
    }

    /** The difference to the base as {@code git diff} prints it. */
    String diff() {
        return PatchText.of(new Patch(changed(), List.of()));
    }

    /** The difference as {@code git diff --stat} sums it up. */
    String stat() {
        StringBuilder stat = new StringBuilder();
        Patch patch = new Patch(changed(), List.of());
        for (FileDiff file : patch.files()) {
            String bars = "+".repeat(Math.min(20, file.added())) + "-".repeat(Math.min(20, file.removed()));
            stat.append(" %s | %d %s\n".formatted(file.path(), file.added() + file.removed(), bars));
        }
        return stat
                + " %d files changed, %d insertions(+), %d deletions(-)"
                        .formatted(patch.files().size(), patch.added(), patch.removed());
    }

    private List<FileDiff> changed() {
        return paths().stream().filter(this::differs).map(this::file).toList();
    }

    private TreeSet<String> paths() {
        TreeSet<String> paths = new TreeSet<>(base.keySet());
        paths.addAll(now.keySet());
        return paths;
    }

    private boolean differs(String path) {
        return !base.getOrDefault(path, "\0").equals(now.getOrDefault(path, "\0"));
    }

    private FileDiff file(String path) {
        List<String> old = lines(base.getOrDefault(path, ""));
        List<Hunk> hunks = LineDiff.hunks(old, lines(now.getOrDefault(path, ""))).stream()
                .map(hunk -> inScope(hunk, old))
                .toList();
        boolean was = base.containsKey(path);
        boolean is = now.containsKey(path);
        return new FileDiff(
                was ? path : "",
                is ? path : "",
                !was ? FileDiff.Kind.ADDED : is ? FileDiff.Kind.MODIFIED : FileDiff.Kind.DELETED,
                false,
                List.of(),
                header(path, was, is),
                hunks,
                count(hunks, DiffLine.Kind.ADDED),
                count(hunks, DiffLine.Kind.REMOVED));
    }

    private List<String> header(String path, boolean was, boolean is) {
        List<String> header = new ArrayList<>(List.of("diff --git a/" + path + " b/" + path));
        String index =
                "index " + (was ? blob(base.get(path)) : "0000000") + ".." + (is ? blob(now.get(path)) : "0000000");
        if (!was) {
            header.add("new file mode 100644");
        } else if (!is) {
            header.add("deleted file mode 100644");
        }
        header.add(was && is ? index + " 100644" : index);
        header.add("--- " + (was ? "a/" + path : "/dev/null"));
        header.add("+++ " + (is ? "b/" + path : "/dev/null"));
        return header;
    }

    private static int count(List<Hunk> hunks, DiffLine.Kind kind) {
        return (int) hunks.stream()
                .flatMap(hunk -> hunk.lines().stream())
                .filter(line -> line.kind() == kind)
                .count();
    }

    /** The hunk headed as git does, with the last line before it that begins at the left margin. */
    private static Hunk inScope(Hunk hunk, List<String> old) {
        String scope = "";
        for (int at = hunk.oldStart() - 2; at >= 0 && scope.isEmpty(); at--) {
            String line = old.get(at);
            scope = !line.isEmpty() && isScope(line.charAt(0)) ? line.strip() : "";
        }
        return new Hunk(hunk.oldStart(), hunk.oldCount(), hunk.newStart(), hunk.newCount(), scope, hunk.lines());
    }

    private static boolean isScope(char first) {
        return Character.isLetter(first) || first == '_' || first == '$';
    }

    /** Texts here are empty or end in a newline. */
    private static List<String> lines(String text) {
        return text.isEmpty()
                ? List.of()
                : List.of(text.substring(0, text.length() - 1).split("\n", -1));
    }

    /** The first seven digits of git's name for a text. */
    private static String blob(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-1");
            sha.update(("blob " + bytes.length + "\0").getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(sha.digest(bytes)).substring(0, 7);
        } catch (NoSuchAlgorithmException none) {
            throw new IllegalStateException(none);
        }
    }
}
