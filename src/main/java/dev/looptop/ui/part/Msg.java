package dev.looptop.ui.part;

import dev.looptop.compare.Side;
import dev.looptop.diff.HunkMarks;
import dev.looptop.diff.Patch;
import dev.looptop.model.Judgement;
import dev.looptop.model.Problem;
import dev.looptop.model.RootStatus;
import dev.looptop.model.Session;
import dev.looptop.model.SessionId;
import dev.looptop.model.SessionRow;
import dev.looptop.query.Hit;
import dev.looptop.query.Term;
import dev.looptop.ui.keys.Key;
import dev.looptop.ui.keys.Pointer;
import dev.looptop.ui.reading.PatchKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything that can happen to the interface. */
public sealed interface Msg {
    /** A key was pressed. */
    record KeyPressed(Key key) implements Msg {}

    /** Text was pasted; not cleaned. */
    record Pasted(String text) implements Msg {}

    /** The terminal has this size in cells. */
    record Resized(int columns, int rows) implements Msg {}

    /** The clock moved; UTC. Comes once a second while something runs, every ten seconds otherwise. */
    record Tick(Instant now) implements Msg {}

    /** Sessions appeared, changed or went. */
    record RowsChanged(List<SessionRow> changed, List<SessionId> gone) implements Msg {}

    /** How far the first reading is; {@code done == total} when all is read. */
    record Indexed(int done, int total) implements Msg {}

    /** The open session was read, or has changed. */
    record Opened(Session session, Judgement judgement) implements Msg {}

    /** The open session is no longer there or cannot be read. */
    record OpenFailed(SessionId session, Problem problem) implements Msg {}

    /**
     * A text was read.
     *
     * @param slot the one given with the command
     * @param text not cleaned
     * @param complete whether it is all of it
     * @param problem what went wrong, all fields empty if nothing did
     */
    record TextLoaded(String slot, String text, boolean complete, Problem problem) implements Msg {}

    /** A patch was made; {@code reason} says why there is none, empty if there is one. */
    record PatchLoaded(PatchKey key, Patch patch, String reason) implements Msg {}

    /** The hunks of a patch that an earlier iteration had. */
    record PatchMarked(PatchKey key, HunkMarks marks) implements Msg {}

    /**
     * Files of a patch as they read after it.
     *
     * @param lines their lines by the index of the file in the patch; only files that are just as the patch says
     * @param reason why some are missing, empty if none is
     */
    record LinesLoaded(PatchKey key, Map<Integer, List<String>> lines, String reason) implements Msg {}

    /** A search through all sessions found these in one of them; {@code run} is that of the command. */
    record Found(int run, List<Hit> hits) implements Msg {}

    /** How far a search through all sessions is. */
    record Searched(int run, SearchProgress progress) implements Msg {}

    /** These sessions hold what a condition on their contents asks for; {@code words} says how far the looking is. */
    record Holding(Term term, List<SessionId> sessions, String words) implements Msg {}

    /** Two sessions were read to be compared; a side that could not be read says why. */
    record Compared(Side left, Side right) implements Msg {}

    /** This session is to be chosen and, once it was read, played again this many times faster than it was. */
    record Play(SessionId session, int speed) implements Msg {}

    /** What was found where, and how it is watched. */
    record RootsFound(List<RootStatus> roots) implements Msg {}

    /** Something could not be read or done. */
    record Troubled(Problem problem) implements Msg {}

    /** Something was done with the mouse. */
    record Pointed(Pointer pointer) implements Msg {}

    /** These sessions are pinned now. */
    record Pinned(Set<SessionId> sessions) implements Msg {
        public Pinned {
            sessions = Set.copyOf(sessions);
        }
    }

    /** What an effect came to, in one line for the person. */
    record Told(String words) implements Msg {}

    /** The process was stopped and goes on. */
    record Resumed() implements Msg {}

    /** The views that were saved from the filter bar, as words by name. */
    record ViewsSaved(Map<String, String> views) implements Msg {
        public ViewsSaved {
            views = Map.copyOf(views);
        }
    }
}
