package dev.looptop.git;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** Reads diffs between commits of a repository that is not ours and may be hostile. */
public final class GitDiff {
    private static final Pattern HASH = Pattern.compile("[0-9a-fA-F]{4,64}");

    private final GitCommand git;

    /** Ten seconds and 64 MB at most. */
    public GitDiff() {
        this(Duration.ofSeconds(10), 64 * 1024 * 1024);
    }

    /** With own bounds on time and on the bytes of a patch. */
    public GitDiff(Duration timeLimit, int mostBytes) {
        this.git = new GitCommand(timeLimit, mostBytes);
    }

    /**
     * The patch from one commit to another.
     *
     * @param directory the repository or a directory in it
     * @param from a full or short hash
     * @param to a hash or {@code HEAD}
     */
    public GitAnswer between(Path directory, String from, String to) {
        if (!HASH.matcher(from).matches()) {
            return new GitAnswer.Unavailable("the recorded commit is not a hash");
        }
        if (!to.equals("HEAD") && !HASH.matcher(to).matches()) {
            return new GitAnswer.Unavailable("the recorded commit is not a hash");
        }
        return git.run(directory, command(from, to), "the diff");
    }

    /**
     * A file as a commit has it; the answer's text is its content.
     *
     * @param commit a hash or {@code HEAD}
     * @param path the file's path from the top of the repository
     */
    public GitAnswer file(Path directory, String commit, String path) {
        if (!commit.equals("HEAD") && !HASH.matcher(commit).matches()) {
            return new GitAnswer.Unavailable("the recorded commit is not a hash");
        }
        return git.run(directory, List.of("cat-file", "blob", commit + ":" + path), "the file");
    }

    private static List<String> command(String from, String to) {
        return List.of(
                "diff",
                "--no-ext-diff",
                "--no-textconv",
                "--no-color",
                "--submodule=short",
                "--no-relative",
                "--src-prefix=a/",
                "--dst-prefix=b/",
                "-M",
                "-U3",
                "--end-of-options",
                from,
                to,
                "--");
    }
}
