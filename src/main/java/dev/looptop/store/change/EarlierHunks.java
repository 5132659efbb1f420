package dev.looptop.store.change;

import dev.looptop.diff.HunkMarks;
import dev.looptop.diff.Patch;
import dev.looptop.diff.Repeats;
import dev.looptop.tail.FileWall;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Finds the hunks of an iteration that earlier ones had. Blocks on files and on git; off the UI thread. */
public final class EarlierHunks {
    private static final int MOST_ITERATIONS = 200;

    private final IterationPatch patches;
    private final Duration most;

    /** Over the patches of one session, in at most three seconds a time. */
    public EarlierHunks(IterationPatch patches) {
        this(patches, Duration.ofSeconds(3));
    }

    EarlierHunks(IterationPatch patches, Duration most) {
        this.patches = patches;
        this.most = most;
    }

    /**
     * The marks of an iteration's own patch. Earlier iterations are read newest first until time is up, there are too
     * many, or nobody wants to know any more; one that cannot be read has made nothing.
     *
     * @param iteration counted from 1
     * @param wanted asked before every iteration that is read
     */
    public HunkMarks marks(int iteration, Patch own, BooleanSupplier wanted) {
        if (own.files().isEmpty()) {
            return HunkMarks.NONE;
        }
        List<Patch> earlier = new ArrayList<>(Collections.nCopies(Math.max(0, iteration - 1), Patch.EMPTY));
        long until = System.nanoTime() + most.toNanos();
        int last = Math.max(1, iteration - MOST_ITERATIONS);
        for (int number = iteration - 1; number >= last && System.nanoTime() < until; number--) {
            if (!wanted.getAsBoolean()) {
                return HunkMarks.NONE;
            }
            earlier.set(number - 1, own(number));
        }
        return FileWall.around(() -> HunkMarks.of(Repeats.of(earlier), iteration, own), HunkMarks.NONE);
    }

    private Patch own(int number) {
        try {
            return patches.own(number).patch();
        } catch (IOException e) {
            return Patch.EMPTY;
        }
    }
}
