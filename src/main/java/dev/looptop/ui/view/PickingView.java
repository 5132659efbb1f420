package dev.looptop.ui.view;

import dev.looptop.cell.Canvas;
import dev.looptop.cell.CleanText;
import dev.looptop.cell.Frame;
import dev.looptop.cell.Rect;
import dev.looptop.cell.Style;
import dev.looptop.cell.TextWidth;
import dev.looptop.model.SessionRow;
import dev.looptop.ui.Picking;
import dev.looptop.ui.choice.Setting;
import dev.looptop.ui.text.Role;
import dev.looptop.ui.view.paint.Theme;
import java.time.format.DateTimeFormatter;

/** The picker as a picture: the query above, sessions below, the chosen one on the cursor row. */
public final class PickingView {
    private static final int HEAD = 2;
    private static final int TIME = 17;
    private static final int WORD = 14;
    private static final int PROJECT = 16;

    private PickingView() {}

    /** Draws the state at this size. */
    public static Frame render(Picking state, Setting setting) {
        Canvas canvas = new Canvas(setting.columns(), setting.rows());
        Theme theme = Theme.of(setting.theme());
        String caption = "Select a session";
        canvas.put(1, 0, caption + " ", theme.style(Role.ACCENT), setting.columns());
        int field = TextWidth.of(caption) + 2;
        String query = CleanText.line(state.query().text());
        int end = canvas.put(field, 0, query, theme.style(Role.TEXT), setting.columns() - field);
        canvas.cursor(end, 0);
        String count = state.shown().size() + " of " + state.all().size();
        canvas.put(setting.columns() - TextWidth.of(count) - 1, 0, count, theme.style(Role.DIM), TextWidth.of(count));
        int room = Math.max(1, setting.rows() - HEAD - 1);
        int top =
                Math.max(0, Math.min(state.selected() - room / 2, state.shown().size() - room));
        for (int i = 0; i < room && top + i < state.shown().size(); i++) {
            row(canvas, theme, setting, state.shown().get(top + i), HEAD + i, top + i == state.selected());
        }
        String hints = state.shown().isEmpty()
                ? "nothing answers; Backspace widens, Esc leaves"
                : "type to narrow   Up Down choose   Enter take   Esc leave";
        canvas.put(1, setting.rows() - 1, hints, theme.style(Role.DIM), setting.columns() - 2);
        return canvas.frame();
    }

    private static void row(
            Canvas canvas, Theme theme, Setting setting, SessionRow session, int row, boolean selected) {
        String time = session.summary()
                .times()
                .startedAt()
                .map(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(setting.zone())::format)
                .orElse("-");
        String word = session.summary().ending().word();
        String state = word.isEmpty() ? session.judgement().state().word() : word;
        int at = 2;
        canvas.put(at, row, time, theme.style(Role.DIM), TIME - 1);
        at += TIME;
        canvas.put(at, row, cut(state, WORD - 1), theme.style(Role.TEXT), WORD - 1);
        at += WORD;
        canvas.put(
                at, row, cut(session.summary().place().project(), PROJECT - 1), theme.style(Role.PROJECT), PROJECT - 1);
        at += PROJECT;
        int rest = Math.max(0, setting.columns() - at - 1);
        canvas.put(at, row, cut(session.summary().title(), rest), theme.style(Role.TEXT), rest);
        if (selected) {
            canvas.restyle(new Rect(1, row, setting.columns() - 2, 1), (Style style) -> theme.onCursor(style));
        }
    }

    private static String cut(String text, int columns) {
        return TextWidth.cut(CleanText.line(text), columns, "~");
    }
}
