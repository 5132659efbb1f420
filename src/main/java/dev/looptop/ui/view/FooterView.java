package dev.looptop.ui.view;

import dev.looptop.cell.Line;
import dev.looptop.cell.Style;
import dev.looptop.ui.Hints;
import dev.looptop.ui.News;
import dev.looptop.ui.UiState;
import dev.looptop.ui.text.Role;
import dev.looptop.ui.view.paint.Brush;

/** The last row: what the keys do here, or one line of news; how to get help at its right end. */
final class FooterView {
    private FooterView() {}

    static void draw(Brush brush, UiState state) {
        int row = state.setting().rows() - 1;
        int columns = state.setting().columns();
        Line help = Hints.help(state, brush.glyphs()::key)
                .map(hint -> line(brush, hint))
                .orElse(Line.EMPTY);
        brush.right(columns - 1, row, help);
        int room = columns - 1 - help.width() - 3;
        String said = state.notice().isEmpty() ? News.line(state) : state.notice();
        if (!said.isEmpty()) {
            brush.put(1, row, brush.sentence(said), Role.TEXT, room);
            return;
        }
        for (Hints.Hint hint : Hints.shown(state, brush.glyphs()::key)) {
            Line line = line(brush, hint);
            brush.canvas().put(hint.column(), row, line, line.width());
        }
    }

    private static Line line(Brush brush, Hints.Hint hint) {
        return Line.of(hint.chords(), brush.style(Role.TEXT))
                .with(" ", Style.PLAIN)
                .with(hint.words(), brush.style(Role.DIM));
    }
}
