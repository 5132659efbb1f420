package dev.looptop.ui.part;

import dev.looptop.diff.Patch;
import dev.looptop.model.Body;
import dev.looptop.model.SessionId;
import dev.looptop.model.SessionRow;
import dev.looptop.query.Term;
import dev.looptop.query.TextPattern;
import dev.looptop.ui.choice.ExportFormat;
import dev.looptop.ui.choice.Notice;
import dev.looptop.ui.reading.PatchKey;
import java.util.List;

/** An effect as a value; performed off the UI thread, always answered by a {@link Msg}, failure included. */
public sealed interface Cmd {
    /** Reads a session whole and follows it from now on; the one followed before is let go. Answer: {@link Msg.Opened}. */
    record Open(SessionId session) implements Cmd {}

    /**
     * Reads a text; {@code slot} comes back with it. At most {@code maxBytes} of it, from its end when
     * {@code fromEnd}. Answer: {@link Msg.TextLoaded}.
     */
    record LoadText(String slot, Body body, int maxBytes, boolean fromEnd) implements Cmd {}

    /**
     * Makes the patch of an iteration of the open session. A later one cancels an earlier one. Answers:
     * {@link Msg.PatchLoaded}, and then {@link Msg.PatchMarked} for an iteration's own patch.
     */
    record LoadPatch(PatchKey key) implements Cmd {}

    /** Reads the files of a patch as they were after it. Answer: {@link Msg.LinesLoaded}. */
    record LoadLines(PatchKey key, Patch patch) implements Cmd {}

    /**
     * Looks for a pattern in every text of these sessions, in this order; a later one cancels an earlier one. Answers:
     * {@link Msg.Found}, {@link Msg.Searched}, the last of which is no longer running.
     */
    record SearchAll(int run, TextPattern pattern, List<SessionId> sessions) implements Cmd {
        public SearchAll {
            sessions = List.copyOf(sessions);
        }
    }

    /**
     * Looks which of these sessions hold what a condition on their contents asks for; a later one with another list of
     * terms cancels an earlier one. Answers: {@link Msg.Holding}, as many as there are.
     */
    record FindHolding(List<Term> terms, List<SessionId> sessions) implements Cmd {
        public FindHolding {
            terms = List.copyOf(terms);
            sessions = List.copyOf(sessions);
        }
    }

    /** Ends the search through all sessions. */
    record StopSearch() implements Cmd {}

    /** Reads two sessions whole; a later one cancels an earlier one. Answer: {@link Msg.Compared}. */
    record Compare(SessionRow left, SessionRow right) implements Cmd {}

    /** Looks at every root again. Answer: {@link Msg.RootsFound}. */
    record Rescan() implements Cmd {}

    /**
     * Puts a text on the clipboard; {@code what} says in a few words what it is. Answer: {@link Msg.Told}, also when it
     * cannot be.
     */
    record Copy(String text, String what) implements Cmd {}

    /** Captures the mouse, or no longer. */
    record Mouse(boolean on) implements Cmd {}

    /**
     * Writes the open session, or the text of a view where one is given, to a new file in the working directory. Answer:
     * {@link Msg.Told} with its path or what went wrong.
     */
    record Export(ExportFormat format, SessionId session, String view) implements Cmd {}

    /** Puts the open session as JSON on the clipboard. Answer: {@link Msg.Told}. */
    record CopyJson(SessionId session) implements Cmd {}

    /** Reads which views were saved. Answer: {@link Msg.ViewsSaved}. */
    record ReadViews() implements Cmd {}

    /** Saves the words of a filter under a name. Answer: {@link Msg.ViewsSaved}. */
    record SaveView(String name, String words) implements Cmd {}

    /** Reads which sessions are pinned. Answer: {@link Msg.Pinned}. */
    record ReadPins() implements Cmd {}

    /** Pins a session to the top of the list, or no longer. Answer: {@link Msg.Pinned}. */
    record Pin(SessionId session, boolean on) implements Cmd {}

    /**
     * Leaves the screen, opens the file of a session in another program, and comes back when that ends. Answer:
     * {@link Msg.Told} when it cannot be.
     */
    record OpenFile(String path, Opener with) implements Cmd {
        /** The programs a person names in the environment. */
        public enum Opener {
            PAGER,
            EDITOR
        }
    }

    /** Tells the person outside of the screen. Answer: {@link Msg.Troubled} when it cannot be. */
    record Notify(Notice notice) implements Cmd {}

    /** Paints every cell again. */
    record Redraw() implements Cmd {}

    /** Leaves the screen, stops the process until it is continued, and paints again. */
    record Suspend() implements Cmd {}

    /** Starts the demo loop and watches it. Answer: {@link Msg.RootsFound}. */
    record StartDemo() implements Cmd {}

    /** Ends the program. */
    record Quit() implements Cmd {}
}
