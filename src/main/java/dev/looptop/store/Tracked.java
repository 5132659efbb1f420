package dev.looptop.store;

import dev.looptop.format.SessionFile;
import dev.looptop.format.SessionReader;
import dev.looptop.model.Judgement;
import dev.looptop.model.SessionRow;
import dev.looptop.model.SessionSummary;
import java.util.Optional;

/** One known session, on the store's thread. */
final class Tracked {
    private final RootState root;
    private SessionFile file;
    private SessionSummary summary;
    private Judgement judgement;
    private Judgement told;
    private SessionReader reader;
    private boolean failing;
    private boolean glimpsed;

    Tracked(RootState root, SessionFile file, SessionSummary summary, Judgement judgement) {
        this.root = root;
        this.file = file;
        this.summary = summary;
        this.judgement = judgement;
        this.told = judgement;
    }

    RootState root() {
        return root;
    }

    SessionFile file() {
        return file;
    }

    SessionSummary summary() {
        return summary;
    }

    Judgement judgement() {
        return judgement;
    }

    SessionRow row() {
        return new SessionRow(summary, judgement);
    }

    Optional<SessionReader> reader() {
        return Optional.ofNullable(reader);
    }

    /** The reader that follows this session, made when first needed. */
    SessionReader following() {
        if (reader == null) {
            reader = root.reader().open(file);
        }
        return reader;
    }

    /** Whether the last attempt to read it failed. */
    boolean failing() {
        return failing;
    }

    void failing(boolean now) {
        failing = now;
    }

    /** Whether only its beginning was read, and all of it is still to be. */
    boolean glimpsed() {
        return glimpsed;
    }

    void glimpsed(boolean now) {
        glimpsed = now;
    }

    void letGo() {
        reader = null;
    }

    void file(SessionFile seen) {
        file = seen;
    }

    void summary(SessionSummary read) {
        summary = read;
    }

    /** Takes a verdict; says whether it is news. */
    boolean judged(Judgement verdict) {
        judgement = verdict;
        return hasNews();
    }

    /** Whether the verdict differs from the one last told by more than the figures in its evidence. */
    boolean hasNews() {
        return told.state() != judgement.state()
                || told.outcome() != judgement.outcome()
                || !told.why().equals(judgement.why())
                || told.evidence().size() != judgement.evidence().size();
    }

    void told() {
        told = judgement;
    }
}
