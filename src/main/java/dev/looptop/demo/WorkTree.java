package dev.looptop.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
        StringBuilder diff = new StringBuilder();
        for (String path : paths()) {
            if (differs(path)) {
                file(path, diff);
            }
        }
        return diff.toString();
    }

    /** The difference as {@code git diff --stat} sums it up. */
    String stat() {
        StringBuilder stat = new StringBuilder();
        int added = 0;
        int removed = 0;
        for (String path : paths()) {
            if (differs(path)) {
                LineDiff lines = LineDiff.of(base.getOrDefault(path, ""), now.getOrDefault(path, ""));
                int both = lines.added() + lines.removed();
                String bars = "+".repeat(Math.min(20, lines.added())) + "-".repeat(Math.min(20, lines.removed()));
                stat.append(" %s | %d %s\n".formatted(path, both, bars));
                added += lines.added();
                removed += lines.removed();
            }
        }
        return stat + " %d files changed, %d insertions(+), %d deletions(-)".formatted(filesChanged(), added, removed);
    }

    private TreeSet<String> paths() {
        TreeSet<String> paths = new TreeSet<>(base.keySet());
        paths.addAll(now.keySet());
        return paths;
    }

    private boolean differs(String path) {
        return !base.getOrDefault(path, "\0").equals(now.getOrDefault(path, "\0"));
    }

    private void file(String path, StringBuilder diff) {
        String old = base.getOrDefault(path, "");
        String fresh = now.getOrDefault(path, "");
        String index = (base.containsKey(path) ? blob(old) : "0000000") + ".."
                + (now.containsKey(path) ? blob(fresh) : "0000000");
        diff.append("diff --git a/").append(path).append(" b/").append(path).append('\n');
        if (!base.containsKey(path)) {
            diff.append("new file mode 100644\nindex ").append(index).append('\n');
        } else if (!now.containsKey(path)) {
            diff.append("deleted file mode 100644\nindex ").append(index).append('\n');
        } else {
            diff.append("index ").append(index).append(" 100644\n");
        }
        diff.append("--- ")
                .append(base.containsKey(path) ? "a/" + path : "/dev/null")
                .append('\n');
        diff.append("+++ ")
                .append(now.containsKey(path) ? "b/" + path : "/dev/null")
                .append('\n');
        LineDiff.of(old, fresh).print(diff);
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
