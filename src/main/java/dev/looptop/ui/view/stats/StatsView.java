package dev.looptop.ui.view.stats;

import dev.looptop.cell.Canvas;
import dev.looptop.cell.Frame;
import dev.looptop.cell.Rect;
import dev.looptop.cell.Style;
import dev.looptop.ui.UiState;
import dev.looptop.ui.choice.Setting;
import dev.looptop.ui.stats.Statistics;
import dev.looptop.ui.stats.StatsLayout;
import dev.looptop.ui.view.paint.Brush;

/** The statistics: a sheet as high as it takes, of which the screen shows a piece. */
public final class StatsView {
    private static final int HEAD = 2;

    private StatsView() {}

    public static void draw(Brush brush, UiState state, Statistics shown) {
        Setting setting = state.setting();
        StatsLayout layout = StatsLayout.of(setting.columns(), shown);
        Brush sheet = new Brush(new Canvas(setting.columns(), layout.height()), brush.theme(), brush.glyphs());
        layout.places().forEach((panel, area) -> panel(new StatsPane(sheet, state, shown, panel, area)));
        int rows = setting.rows() - HEAD - 1;
        int top = Math.max(0, Math.min(shown.top(), layout.height() - rows));
        brush.canvas().fill(new Rect(0, HEAD, setting.columns(), rows), Style.PLAIN);
        copy(sheet.canvas().frame(), top, brush.canvas(), rows);
    }

    private static void panel(StatsPane pane) {
        switch (pane.panel()) {
            case CARDS -> StatsCards.draw(pane);
            case TIME -> StatsTime.draw(pane);
            case OUTCOMES -> StatsOutcomes.draw(pane);
            case HEAT -> StatsHeat.draw(pane);
            case TREND -> StatsTrend.draw(pane);
            case TABLE, SECOND -> StatsTable.draw(pane);
            case ITERATIONS, DURATIONS -> StatsHistogram.draw(pane);
            case STOPS -> StatsStops.draw(pane);
            case FACTS -> StatsFacts.draw(pane);
        }
    }

    private static void copy(Frame sheet, int top, Canvas canvas, int rows) {
        for (int row = 0; row < rows && top + row < sheet.height(); row++) {
            for (int column = 0; column < sheet.width(); column++) {
                String text = sheet.text(column, top + row);
                if (!text.isEmpty()) {
                    canvas.put(column, HEAD + row, text, sheet.style(column, top + row), 2);
                }
            }
        }
    }
}
