package dev.looptop.store.change;

import dev.looptop.diff.Patch;
import dev.looptop.diff.PatchSum;
import dev.looptop.diff.UnifiedDiffParser;
import dev.looptop.git.GitAnswer;
import dev.looptop.git.GitDiff;
import dev.looptop.json.BodyReader;
import dev.looptop.model.Body;
import dev.looptop.model.Change;
import dev.looptop.model.Iteration;
import dev.looptop.model.Session;
import dev.looptop.tail.FileWall;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes the patches of a session's iterations. Blocks on files and on git; off the UI thread. */
public final class IterationPatch {
    /** A parsed patch takes several times its bytes, so the bound goes by the heap: 21 MB of 256, 64 MB at most. */
    private static final int LARGEST =
            (int) Math.min(64L << 20, Runtime.getRuntime().maxMemory() / 12);

    private final Session session;
    private final GitDiff git;

    /** Patches of this session as it was read. */
    public IterationPatch(Session session, GitDiff git) {
        this.session = session;
        this.git = git;
    }

    /**
     * A patch, or why there is none.
     *
     * @param reason words for the user, empty when there is a patch
     */
    public record Answer(Patch patch, String reason) {
        static Answer none(String reason) {
            return new Answer(Patch.EMPTY, reason);
        }

        static Answer of(Patch patch) {
            return new Answer(patch, "");
        }
    }

    /** What one iteration, counted from 1, changed by itself. */
    public Answer own(int number) throws IOException {
        return FileWall.around(() -> ownOf(number));
    }

    private Answer ownOf(int number) throws IOException {
        if (find(number).isEmpty()) {
            return Answer.none("there is no iteration " + number);
        }
        Change change = find(number).get(0).change();
        if (change instanceof Change.SoFar soFar) {
            return Answer.of(PatchSum.between(stored(number - 1), parsed(soFar.patch())));
        }
        return recorded(change);
    }

    /** All work up to and with one iteration, counted from 1. */
    public Answer soFar(int number) throws IOException {
        return FileWall.around(() -> allUpTo(number));
    }

    private Answer allUpTo(int number) throws IOException {
        if (find(number).isEmpty()) {
            return Answer.none("there is no iteration " + number);
        }
        Change change = find(number).get(0).change();
        if (change instanceof Change.SoFar soFar) {
            return Answer.of(parsed(soFar.patch()));
        }
        if (number == 1 || !(change instanceof Change.InGit)) {
            return recorded(change);
        }
        return Answer.none("all so far is not recorded by " + session.id().source() + "; this iteration is");
    }

    /** What changed between two iterations, {@code from} excluded and {@code to} included; 0 is the start. */
    public Answer between(int from, int to) throws IOException {
        if (from == 0) {
            return soFar(to);
        }
        Answer before = soFar(from);
        Answer after = soFar(to);
        if (!before.reason().isEmpty() || !after.reason().isEmpty()) {
            return before.reason().isEmpty() ? after : before;
        }
        return FileWall.around(() -> Answer.of(PatchSum.between(before.patch(), after.patch())));
    }

    /** The last recorded state of every file touched: the newest patch of all work. */
    public Answer latest() throws IOException {
        List<Iteration> iterations = session.iterations();
        for (int index = iterations.size() - 1; index >= 0; index--) {
            Change change = iterations.get(index).change();
            if (change instanceof Change.SoFar || change instanceof Change.Own) {
                return soFar(iterations.get(index).number());
            }
        }
        return Answer.none("no diff was recorded for this session");
    }

    private Answer recorded(Change change) throws IOException {
        if (change instanceof Change.Own own) {
            return Answer.of(parsed(own.patch()));
        }
        if (change instanceof Change.InGit commits) {
            GitAnswer answer = git.between(Path.of(commits.directory()), commits.from(), commits.to());
            return answer instanceof GitAnswer.Found found
                    ? Answer.of(UnifiedDiffParser.parse(found.patchText()))
                    : Answer.none(((GitAnswer.Unavailable) answer).reason());
        }
        return Answer.none(change instanceof Change.Unrecorded no ? no.reason() : "not recorded");
    }

    /** The stored patch of an iteration; an iteration without one had changed nothing against the base. */
    private Patch stored(int number) throws IOException {
        for (Iteration iteration : find(number)) {
            if (iteration.change() instanceof Change.SoFar soFar) {
                return parsed(soFar.patch());
            }
        }
        return Patch.EMPTY;
    }

    private List<Iteration> find(int number) {
        return session.iterations().stream()
                .filter(iteration -> iteration.number() == number)
                .toList();
    }

    private static Patch parsed(Body body) throws IOException {
        BodyReader.Text text = BodyReader.start(body, LARGEST);
        Patch patch = UnifiedDiffParser.parse(text.text());
        if (text.complete()) {
            return patch;
        }
        List<String> notices = new ArrayList<>(patch.notices());
        notices.add(
                "only the first " + (LARGEST >> 20) + " MB of this diff were read; more memory (java -Xmx) reads more");
        return new Patch(patch.files(), notices);
    }
}
