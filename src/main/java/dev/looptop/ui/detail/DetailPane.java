package dev.looptop.ui.detail;

import dev.looptop.ui.choice.ThemeChoice;
import dev.looptop.ui.choice.TimeMode;
import dev.looptop.ui.reading.Reading;
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
public record DetailPane(boolean document, boolean banner, Pager pager, boolean pinned, boolean raw, Source madeOf) {
    /** What the text is made of. */
    record Source(
            Reading reading, TimeMode times, boolean ascii, ThemeChoice theme, long minute, boolean raw, int columns) {}

    /** No session. */
    public static final DetailPane EMPTY = new DetailPane(
            false,
            false,
            Pager.empty(true),
            false,
            false,
            new Source(Reading.NONE, TimeMode.RELATIVE, false, ThemeChoice.ANSI16, 0, false, 0));

    /** With the text open at its top, or shut. */
    public DetailPane reading(boolean open) {
        return new DetailPane(open, banner, open ? pager.top(0) : pager.searched(Search.NONE), open, raw, madeOf);
    }

    /** With the cursor on the line that says why, or off it. */
    public DetailPane onBanner(boolean on) {
        return new DetailPane(document, on, pager, pinned, raw, madeOf);
    }

    /** With another iteration chosen, which the text is brought to. */
    public DetailPane onIteration() {
        return new DetailPane(document, false, pager, document, raw, madeOf);
    }

    /** With another place in the text. */
    public DetailPane paged(Pager next) {
        return new DetailPane(document, banner, next, false, raw, madeOf);
    }

    /** With texts as they were written, or laid out. */
    public DetailPane raw(boolean asWritten) {
        return new DetailPane(document, banner, pager, pinned, asWritten, madeOf);
    }

    /** With the text made anew where what it is made of has changed. */
    public DetailPane fitted(DetailPage.Shown shown, int columns, int rows) {
        if (!document) {
            return this;
        }
        boolean live = shown.reading()
                .judgement()
                .filter(judgement -> judgement.state().live())
                .isPresent();
        long minute = live ? shown.now().getEpochSecond() / 60 : 0;
        Source source = new Source(
                shown.reading(),
                shown.times(),
                shown.setting().ascii(),
                shown.setting().theme(),
                minute,
                raw,
                columns);
        Pager sized = pager.sized(columns, rows);
        boolean same = source.reading() == madeOf.reading()
                && source.times() == madeOf.times()
                && source.minute() == madeOf.minute()
                && source.theme() == madeOf.theme()
                && source.raw() == madeOf.raw()
                && source.columns() == madeOf.columns()
                && !sized.lines().isEmpty();
        Pager made = same ? sized : sized.with(DetailText.lines(shown, columns));
        return new DetailPane(
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
