package dev.looptop.ui;

import dev.looptop.ui.part.Dialog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What lies over the panes, one over the other.
 *
 * @param open from the lowest to the topmost, which has the keys
 * @param kept the one that comes back as it was left, once it was closed
 */
public record Dialogs(List<Dialog> open, Optional<Dialog> kept) {
    static final Dialogs NONE = new Dialogs(List.of(), Optional.empty());

    public Dialogs {
        open = List.copyOf(open);
    }

    /** The one that has the keys. */
    public Optional<Dialog> top() {
        return open.isEmpty() ? Optional.empty() : Optional.of(open.get(open.size() - 1));
    }

    /** Whether the panes have the keys. */
    public boolean none() {
        return open.isEmpty();
    }

    Dialogs showing(Dialog next) {
        List<Dialog> more = new ArrayList<>(open);
        more.add(next);
        return new Dialogs(more, kept);
    }

    /** With another one in a place, counted from 0. */
    Dialogs with(int at, Dialog next) {
        if (open.get(at) == next) {
            return this;
        }
        List<Dialog> changed = new ArrayList<>(open);
        changed.set(at, next);
        return new Dialogs(changed, kept);
    }

    /** Without the one in a place. */
    Dialogs without(int at) {
        List<Dialog> fewer = new ArrayList<>(open);
        Dialog closed = fewer.remove(at);
        return new Dialogs(fewer, closed.kept() ? Optional.of(closed) : kept);
    }

    /** With every one closed. */
    Dialogs closed() {
        Dialogs left = this;
        while (!left.none()) {
            left = left.without(left.open.size() - 1);
        }
        return left;
    }
}
