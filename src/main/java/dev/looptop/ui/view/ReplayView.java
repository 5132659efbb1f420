package dev.looptop.ui.view;

import dev.looptop.cell.Line;
import dev.looptop.cell.Style;
import dev.looptop.model.SpanWords;
import dev.looptop.replay.Playback;
import dev.looptop.ui.UiState;
import dev.looptop.ui.text.Role;
import dev.looptop.ui.view.paint.Brush;
import java.time.Duration;
import java.time.Instant;

/** The second row while a session is played again: how fast, where, and a track with its iterations and gates. */
final class ReplayView {
    private ReplayView() {}

    static void draw(Brush brush, UiState state, Playback replay) {
        int columns = state.setting().columns();
        String word = replay.playing() ? "replay" : replay.over() ? "replay, at its end" : "replay, held";
        Line left = Line.of(" " + word + " ", brush.style(Role.CHIP))
                .with("  " + replay.speed() + "x", brush.style(Role.TEXT))
                .with("  " + state.moments().second(replay.at()), brush.style(Role.TEXT));
        Duration gone = Duration.between(replay.first(), replay.at());
        Duration all = Duration.between(replay.first(), replay.last());
        Line right = brush.line(SpanWords.exact(gone) + " of " + SpanWords.exact(all), Role.DIM);
        brush.put(1, 1, left, columns - 2);
        brush.right(columns - 1, 1, right);
        int from = 1 + left.width() + 2;
        int room = columns - 1 - right.width() - 2 - from;
        if (room >= 10) {
            track(brush, replay, from, room);
        }
    }

    private static void track(Brush brush, Playback replay, int from, int room) {
        String line = brush.glyphs().box(false).substring(4, 5);
        int here = column(replay, replay.at(), room);
        brush.canvas().put(from, 1, line.repeat(room), brush.style(Role.BORDER), room);
        brush.canvas().put(from, 1, line.repeat(here), brush.style(Role.ACCENT), here);
        for (Instant stop : replay.stops()) {
            int at = column(replay, stop, room);
            brush.canvas()
                    .put(from + at, 1, brush.glyphs().stop(), brush.style(at <= here ? Role.ACCENT : Role.DIM), 1);
        }
        Style head = brush.style(Role.ACCENT).plus(Style.BOLD);
        brush.canvas().put(from + here, 1, brush.glyphs().head(), head, 1);
    }

    private static int column(Playback replay, Instant at, int room) {
        long all = Math.max(1, Duration.between(replay.first(), replay.last()).toMillis());
        long gone =
                Math.max(0, Math.min(all, Duration.between(replay.first(), at).toMillis()));
        return (int) (gone * (room - 1) / all);
    }
}
