package dev.looptop.ui.view.dialog;

import dev.looptop.cell.CleanText;
import dev.looptop.cell.Line;
import dev.looptop.cell.Rect;
import dev.looptop.cell.Style;
import dev.looptop.compare.Relative;
import dev.looptop.model.SessionRow;
import dev.looptop.ui.UiState;
import dev.looptop.ui.compare.CompareRow;
import dev.looptop.ui.compare.Comparison;
import dev.looptop.ui.compare.KinMenu;
import dev.looptop.ui.text.Role;
import dev.looptop.ui.text.StatusWord;
import dev.looptop.ui.view.paint.Brush;
import dev.looptop.ui.view.paint.DialogFrame;

/** Two sessions side by side, and the choice of a second one. */
final class CompareView {
    private static final int LABEL = 13;

    private final Brush brush;
    private final UiState state;
    private final Comparison shown;
    private final Rect inner;
    private final int half;

    private CompareView(Brush brush, UiState state, Comparison shown) {
        this.brush = brush;
        this.state = state;
        this.shown = shown;
        this.inner =
                new Rect(2, 2, state.setting().columns() - 4, state.setting().rows() - 4);
        this.half = (inner.width() - LABEL - 3) / 2;
    }

    static void draw(Brush brush, UiState state, Comparison shown) {
        Rect area = new Rect(0, 1, state.setting().columns(), state.setting().rows() - 2);
        brush.canvas().fill(area, Style.PLAIN);
        int files = shown.contrast().map(contrast -> contrast.files().size()).orElse(0);
        Line foot = files == 0 ? Line.EMPTY : brush.line("file " + (shown.file() + 1) + " of " + files, Role.TEXT);
        Line side = shown.contrast().isPresent() ? Line.EMPTY : brush.line("reading both", Role.DIM);
        Line title = brush.line("Compare", Role.ACCENT);
        brush.border(area, Role.ACCENT, brush.theme().colourless(), title, side, foot);
        CompareView view = new CompareView(brush, state, shown);
        view.title(shown.left(), 0);
        view.title(shown.right(), 1);
        view.rows();
    }

    private int column(int side) {
        return inner.x() + LABEL + side * (half + 3);
    }

    private void title(SessionRow row, int side) {
        StatusWord word = StatusWord.of(row.judgement());
        Line line = brush.line(word.glyph(brush.glyphs().ascii()) + " ", word.role())
                .with(CleanText.line(state.sessions().table().project(row)), brush.style(Role.PROJECT))
                .with("  " + CleanText.line(row.summary().title()), brush.style(Role.STRONG))
                .with("  " + CleanText.line(row.id().name()), brush.style(Role.DIM));
        brush.put(column(side), inner.y(), line, half);
    }

    private void rows() {
        for (int at = 0;
                at < inner.height() - 1 && shown.top() + at < shown.rows().size();
                at++) {
            row(shown.rows().get(shown.top() + at), inner.y() + 1 + at);
        }
    }

    private void row(CompareRow row, int y) {
        switch (row.kind()) {
            case BLANK -> {}
            case HEADING -> brush.put(inner.x(), y, row.label(), Role.FILE_NAME, inner.width());
            case FILE, FILE_HERE -> file(row, y);
            case HUNK, LINE -> {
                side(row.left(), 0, y);
                side(row.right(), 1, y);
                brush.put(column(1) - 2, y, brush.glyphs().limitMark(), Role.BORDER, 1);
            }
            case FACT, ROUND, NOTE -> said(row, y);
        }
    }

    private void said(CompareRow row, int y) {
        Role role = row.kind() == CompareRow.Kind.NOTE ? Role.DIM : row.differs() ? Role.STRONG : Role.TEXT;
        boolean fact = row.kind() == CompareRow.Kind.FACT;
        brush.put(inner.x() + 2, y, row.label(), Role.DIM, LABEL - 3);
        if (row.differs()) {
            brush.put(inner.x(), y, brush.glyphs().differs(), Role.LIMIT, 1);
        }
        brush.put(column(0), y, known(row.left(), fact), role, half);
        brush.put(column(1), y, known(row.right(), fact), role, half);
    }

    private String known(String text, boolean fact) {
        String unknown = brush.glyphs().unknown();
        return text.isEmpty() && fact ? unknown : brush.sentence(text).replace("–", unknown);
    }

    private void file(CompareRow row, int y) {
        int counts = 18;
        int end = inner.right() - 2 * counts;
        if (row.differs()) {
            brush.put(inner.x(), y, brush.glyphs().differs(), Role.LIMIT, 1);
        }
        brush.put(inner.x() + 2, y, row.label(), Role.TEXT, end - inner.x() - 4);
        brush.put(end, y, row.left().isEmpty() ? "not touched" : row.left(), role(row.left()), counts - 1);
        brush.put(end + counts, y, row.right().isEmpty() ? "not touched" : row.right(), role(row.right()), counts);
        if (row.kind() == CompareRow.Kind.FILE_HERE) {
            brush.cursorRow(new Rect(1, y, state.setting().columns() - 2, 1), y, true);
        }
    }

    private static Role role(String counts) {
        return counts.isEmpty() ? Role.DIM : Role.TEXT;
    }

    /** Half a row of a patch; both halves together take the whole width, for labels stand in other rows. */
    private void side(String text, int side, int y) {
        int width = side == 0 ? half + LABEL - 1 : half;
        int x = side == 0 ? inner.x() : column(1);
        Role role = text.startsWith("@")
                ? Role.SCOPE
                : text.startsWith("+") ? Role.ADDED : text.startsWith("-") ? Role.REMOVED : Role.TEXT;
        brush.put(x, y, brush.line(text, role).from(text.startsWith("@") ? 0 : shown.across()), width);
    }

    static void kin(Brush brush, UiState state, KinMenu menu) {
        int width = Math.min(100, state.setting().columns() - 8);
        Line title = brush.line("Compare with", Role.ACCENT);
        Line side = brush.line("C on any other session compares too", Role.DIM);
        int rows = menu.kin().size() + 4;
        Rect box = DialogFrame.draw(brush, state.setting(), width, rows, Role.ACCENT, title, side);
        for (int at = 0; at < menu.kin().size(); at++) {
            Relative one = menu.kin().get(at);
            int y = box.y() + 2 + at;
            StatusWord word = StatusWord.of(one.row().judgement());
            String age = one.row()
                    .moment()
                    .map(state.moments()::age)
                    .orElse(brush.glyphs().unknown());
            brush.put(box.x() + 4, y, word.glyph(brush.glyphs().ascii()), word.role(), 1);
            brush.put(box.x() + 6, y, CleanText.line(state.sessions().table().project(one.row())), Role.PROJECT, 10);
            brush.put(box.x() + 17, y, CleanText.line(one.row().summary().title()), Role.TEXT, box.width() - 48);
            brush.put(box.right() - 29, y, one.why(), Role.DIM, 22);
            brush.right(box.right() - 3, y, age, Role.DIM);
            if (at == menu.at()) {
                brush.cursorRow(box.inset(1, 1), y, true);
            }
        }
    }
}
