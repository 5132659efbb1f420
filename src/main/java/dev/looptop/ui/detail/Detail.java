package dev.looptop.ui.detail;

import dev.looptop.ui.choice.ThemeChoice;
import dev.looptop.ui.choice.TimeMode;
import dev.looptop.ui.text.Pager;
import dev.looptop.ui.text.Role;
import dev.looptop.ui.text.Search;

/**
 * The detail of the open session: a table of iterations, or the whole as text.
 *
 * @param document whether the text is shown
 * @param banner whether the cursor is on the line that says why, and not on an iteration
 * @param pager the text
 * @param pinned whether the chosen iteration is kept in view while texts come in, until the person scrolls
 * @param raw whether texts stand as they were written, Markdown not laid out
 * @param madeOf what the text was made of, to see when it must be made again
 */
public record Detail(boolean document, boolean banner, Pager pager, boolean pinned, boolean raw, Source madeOf) {
    /** What the text is made of. */
    record Source(
            int version,
            int chosen,
            TimeMode times,
            boolean ascii,
            ThemeChoice theme,
            long minute,
            boolean raw,
            int columns) {}

    /** No session. */
    public static final Detail EMPTY = new Detail(
            false,
            false,
            Pager.empty(true),
            false,
            false,
            new Source(-1, -1, TimeMode.RELATIVE, false, ThemeChoice.ANSI16, 0, false, 0));

    /** With the text open at its top, or shut. */
    public Detail reading(boolean open) {
        return new Detail(open, banner, open ? pager.top(0) : pager.searched(Search.NONE), open, raw, madeOf);
    }

    /** With the cursor on the line that says why, or off it. */
    public Detail onBanner(boolean on) {
        return new Detail(document, on, pager, pinned, raw, madeOf);
    }

    /** With another iteration chosen, which the text is brought to. */
    public Detail onIteration() {
        return new Detail(document, false, pager, document, raw, madeOf);
    }

    /** With another place in the text. */
    public Detail paged(Pager next) {
        return new Detail(document, banner, next, false, raw, madeOf);
    }

    /** With texts as they were written, or laid out. */
    public Detail raw(boolean asWritten) {
        return new Detail(document, banner, pager, pinned, asWritten, madeOf);
    }

    /** With the text made anew where what it is made of has changed. */
    Detail made(DetailPage.Shown shown, int columns, int rows) {
        if (!document) {
            return this;
        }
        boolean live = shown.reading()
                .judgement()
                .filter(judgement -> judgement.state().live())
                .isPresent();
        long minute = live ? shown.now().getEpochSecond() / 60 : 0;
        Source source = new Source(
                shown.reading().version(),
                shown.reading().chosen(),
                shown.times(),
                shown.setting().ascii(),
                shown.setting().theme(),
                minute,
                raw,
                columns);
        Pager sized = pager.sized(columns, rows);
        boolean same = source.version() == madeOf.version()
                && source.chosen() == madeOf.chosen()
                && source.times() == madeOf.times()
                && source.minute() == madeOf.minute()
                && source.theme() == madeOf.theme()
                && source.raw() == madeOf.raw()
                && source.columns() == madeOf.columns()
                && !sized.lines().isEmpty();
        Pager made = same ? sized : sized.with(DetailText.lines(shown, columns));
        return new Detail(
                true, banner, pinned && !made.search().active() ? atIteration(made) : made, pinned, raw, source);
    }

    /** The start of the text while the iteration begins in its upper half, else the iteration's heading on top. */
    private static Pager atIteration(Pager pager) {
        for (int line = 0; line < pager.lines().size(); line++) {
            if (pager.lines().get(line).role() == Role.ACCENT) {
                int row = pager.index().rowOf(line);
                return pager.top(row < pager.view().height() / 2 ? 0 : row);
            }
        }
        return pager.top(0);
    }
}
