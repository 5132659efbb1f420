package dev.looptop.ui.diff;

import dev.looptop.diff.FileDiff;
import java.util.Set;

/** Which files of a patch start folded: lock files, generated ones, and very long changes. */
public final class Generated {
    private static final int LONG = 4000;
    private static final Set<String> LOCKS = Set.of(
            "package-lock.json",
            "pnpm-lock.yaml",
            "yarn.lock",
            "bun.lockb",
            "bun.lock",
            "Cargo.lock",
            "uv.lock",
            "poetry.lock",
            "Pipfile.lock",
            "composer.lock",
            "Gemfile.lock",
            "go.sum",
            "flake.lock",
            "gradle.lockfile");

    private Generated() {}

    /** Why a file starts folded, in a word; empty when it does not. */
    public static String why(FileDiff file) {
        String path = file.path();
        String name = path.substring(path.lastIndexOf('/') + 1);
        boolean byName = LOCKS.contains(name)
                || name.endsWith(".min.js")
                || name.endsWith(".min.css")
                || name.endsWith(".map")
                || name.contains(".generated.")
                || name.endsWith("_pb2.py")
                || name.endsWith(".pb.go");
        if (byName) {
            return "generated";
        }
        return file.added() + file.removed() > LONG ? "large" : "";
    }
}
