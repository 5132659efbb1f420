package dev.looptop.ui.part;

import dev.looptop.model.SessionId;
import dev.looptop.query.Hit;
import dev.looptop.query.SessionFilter;
import dev.looptop.query.SortOrder;
import dev.looptop.ui.choice.ExportFormat;
import dev.looptop.ui.choice.Look;
import dev.looptop.ui.choice.Preferences;
import dev.looptop.ui.desk.Pane;
import dev.looptop.ui.keys.Action;
import dev.looptop.ui.reading.PatchKey;
import java.util.Optional;

/** What a part wants to happen outside of it; the root grants it. */
public sealed interface Wish {
    /** The dialog that wishes it is closed. */
    record Close() implements Wish {}

    /** A dialog is opened over everything. */
    record Show(Dialog dialog) implements Wish {}

    /** An action is done as if its key were pressed now, by whatever has the keys once earlier wishes are granted. */
    record Do(Action action) implements Wish {}

    /** A pane gets the keys; every dialog closes. */
    record Focus(Pane pane) implements Wish {}

    /** No pane has the whole screen. */
    record Unzoom() implements Wish {}

    /** A session is gone into: its alert is seen, its detail gets the keys; every dialog closes. */
    record Enter(SessionId session) implements Wish {}

    /** The cursor of the list goes to a session. */
    record Select(SessionId session) implements Wish {}

    /** Another iteration of the open session is chosen, by its index, kept in range. */
    record Choose(int index) implements Wish {}

    /** The list is filtered so; {@code kept} looks for what only the contents of sessions answer. */
    record Filter(SessionFilter filter, boolean kept) implements Wish {}

    /** The list is sorted so. */
    record Sort(SortOrder order) implements Wish {}

    /** The user has chosen otherwise. */
    record Prefer(Preferences preferences) implements Wish {}

    /** The user wants this look. */
    record Wear(Look look) implements Wish {}

    /** A text is searched for in a pane. */
    record Search(Pane pane, String text) implements Wish {}

    /** The diff is taken against this. */
    record Against(PatchKey.Base base) implements Wish {}

    /** The diff goes to a file of its patch, by index. */
    record ToFile(int file) implements Wish {}

    /** A session is marked to be compared, or none is. */
    record Mark(Optional<SessionId> session) implements Wish {}

    /** The open session, or what is in sight, is written to a file. */
    record Export(ExportFormat format) implements Wish {}

    /** The line of a hit is gone to, as far as it takes; {@code words} were searched for. */
    record GoTo(Hit hit, String words) implements Wish {}

    /** The line of the hit is reached, or cannot be. */
    record Arrived() implements Wish {}
}
