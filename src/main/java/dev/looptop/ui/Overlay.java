package dev.looptop.ui;

import dev.looptop.compare.Relative;
import dev.looptop.model.SessionRow;
import dev.looptop.query.SessionFilter;
import dev.looptop.query.SortOrder;
import dev.looptop.ui.compare.Comparison;
import dev.looptop.ui.desk.Pane;
import dev.looptop.ui.keys.Context;
import dev.looptop.ui.stats.Statistics;
import dev.looptop.ui.text.TextField;
import java.util.List;
import java.util.Optional;

/** What lies over the panes. */
public sealed interface Overlay {
    /** Nothing. */
    Overlay NONE = new None();

    /** Where its keys are looked up; only asked while there is one. */
    Context context();

    /** Scrolled no further than this top row; the same object when it is not, or cannot be scrolled. */
    default Overlay upTo(int last) {
        return top() <= last ? this : at(last);
    }

    /** Scrolled to this top row; the same object when it cannot be scrolled. */
    default Overlay at(int top) {
        return this;
    }

    /** First visible row. */
    default int top() {
        return 0;
    }

    /** Nothing lies over the panes. */
    record None() implements Overlay {
        @Override
        public Context context() {
            return Context.GLOBAL;
        }
    }

    /**
     * The keys of a context.
     *
     * @param of the context that help was asked in
     * @param field what the keys are filtered by
     * @param top first visible line
     */
    record Help(Context of, TextField field, int top) implements Overlay {
        @Override
        public Overlay at(int row) {
            return new Help(of, field, Math.max(0, row));
        }

        @Override
        public Context context() {
            return Context.HELP;
        }
    }

    /** Why the open session is thought to be in its state. */
    record Evidence(int top) implements Overlay {
        @Override
        public Overlay at(int row) {
            return new Evidence(Math.max(0, row));
        }

        @Override
        public Context context() {
            return Context.EVIDENCE;
        }
    }

    /** What the open session asks. */
    record GateLook(int top) implements Overlay {
        @Override
        public Overlay at(int row) {
            return new GateLook(Math.max(0, row));
        }

        @Override
        public Context context() {
            return Context.GATE;
        }
    }

    /** The choice of orders. */
    record SortMenu(SortOrder at) implements Overlay {
        @Override
        public Context context() {
            return Context.SORT;
        }
    }

    /**
     * A filter being typed.
     *
     * @param words what is typed
     * @param before the filter to go back to
     * @param narrow whether it is the one-line bar of {@code /}, for free text only
     * @param suggestion index of the chosen suggestion
     */
    record FilterBar(TextField words, SessionFilter before, boolean narrow, int suggestion) implements Overlay {
        @Override
        public Context context() {
            return Context.FILTER;
        }
    }

    /**
     * A search being typed.
     *
     * @param pane where is searched
     * @param words what is typed
     * @param before the search to go back to
     */
    record SearchBar(Pane pane, TextField words, String before) implements Overlay {
        @Override
        public Context context() {
            return Context.SEARCH;
        }
    }

    /** The search through all sessions, whose state outlives it. */
    record EverywhereLook() implements Overlay {
        @Override
        public Context context() {
            return Context.EVERYWHERE;
        }
    }

    /**
     * Everything that can be done, searched by typing.
     *
     * @param of the context that it was asked in
     * @param field what is typed
     * @param at the row under the cursor
     */
    record Palette(Context of, TextField field, int at) implements Overlay {
        @Override
        public Context context() {
            return Context.PALETTE;
        }
    }

    /** What can be written to a file; the row under the cursor. */
    record ExportMenu(int at) implements Overlay {
        @Override
        public Context context() {
            return Context.EXPORT;
        }
    }

    /** What of the open session can be copied; the row under the cursor. */
    record CopyMenu(int at) implements Overlay {
        @Override
        public Context context() {
            return Context.COPY;
        }
    }

    /** Against what the diff is taken; the row under the cursor. */
    record BaseMenu(int at) implements Overlay {
        @Override
        public Context context() {
            return Context.BASES;
        }
    }

    /** The files of the patch; the index of the one under the cursor. */
    record FileMenu(int at) implements Overlay {
        @Override
        public Context context() {
            return Context.FILES;
        }
    }

    /**
     * The statistics.
     *
     * @param bar the filter bar over them, while it is open
     */
    record StatsLook(Statistics statistics, Optional<FilterBar> bar) implements Overlay {
        @Override
        public Context context() {
            return bar.isPresent() ? Context.FILTER : Context.STATISTICS;
        }
    }

    /** The kin of the marked session, one of which is to be compared with it; the row under the cursor. */
    record KinMenu(SessionRow of, List<Relative> kin, int at) implements Overlay {
        public KinMenu {
            kin = List.copyOf(kin);
        }

        @Override
        public Context context() {
            return Context.KIN;
        }
    }

    /** Two sessions side by side. */
    record CompareLook(Comparison comparison) implements Overlay {
        @Override
        public Context context() {
            return Context.COMPARE;
        }
    }

    /** The name under which the words of a filter bar are to be saved. */
    record ViewName(TextField name, FilterBar bar) implements Overlay {
        @Override
        public Context context() {
            return Context.VIEW_NAME;
        }
    }
}
