package dev.looptop.ui.view;

import dev.looptop.cell.Line;
import dev.looptop.cell.Style;
import dev.looptop.ui.Context;
import dev.looptop.ui.KeyMap;
import dev.looptop.ui.News;
import dev.looptop.ui.Role;
import dev.looptop.ui.UiState;
import java.util.stream.Collectors;

/** The last row: what the keys do here, or one line of news; how to get help at its right end. */
final class FooterView {
    private FooterView() {}

    static void draw(Brush brush, UiState state) {
        int row = state.setting().rows() - 1;
        int columns = state.setting().columns();
        boolean replay = state.replay().isPresent() && !state.context().isOverlay();
        Context context = replay ? Context.REPLAY : state.context();
        Line help = context.isOverlay() ? Line.EMPTY : hint(brush, "?", "help");
        brush.right(columns - 1, row, help);
        int room = columns - 1 - help.width() - 3;
        String said = state.notice().isEmpty() ? News.line(state) : state.notice();
        if (!said.isEmpty()) {
            brush.put(1, row, brush.sentence(said), Role.TEXT, room);
            return;
        }
        int column = 1;
        for (KeyMap.Entry entry : state.setting().keys().hints(context)) {
            String keys = entry.chords().stream().map(brush.glyphs()::key).collect(Collectors.joining(" "));
            Line line = hint(brush, keys, entry.words());
            if (column + line.width() > room) {
                break;
            }
            column = brush.canvas().put(column, row, line, line.width()) + 3;
        }
    }

    private static Line hint(Brush brush, String keys, String words) {
        return Line.of(keys, brush.style(Role.TEXT)).with(" ", Style.PLAIN).with(words, brush.style(Role.DIM));
    }
}
