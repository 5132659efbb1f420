package dev.looptop.ui.view;

import dev.looptop.cell.Canvas;
import dev.looptop.cell.Frame;
import dev.looptop.cell.Line;
import dev.looptop.cell.Rect;
import dev.looptop.ui.UiState;
import dev.looptop.ui.choice.Setting;
import dev.looptop.ui.desk.Layout;
import dev.looptop.ui.desk.Pane;
import dev.looptop.ui.text.Glyphs;
import dev.looptop.ui.text.Role;
import dev.looptop.ui.view.dialog.DialogView;
import dev.looptop.ui.view.diff.DiffFilesView;
import dev.looptop.ui.view.diff.DiffView;
import dev.looptop.ui.view.paint.Brush;
import dev.looptop.ui.view.paint.Theme;
import dev.looptop.ui.view.pane.DetailView;
import dev.looptop.ui.view.pane.EmptyView;
import dev.looptop.ui.view.pane.LiveView;
import dev.looptop.ui.view.pane.SessionsView;

/** The whole screen. */
public final class AppView {
    private AppView() {}

    /** The picture of a state; the same state always gives the same picture. */
    public static Frame render(UiState state) {
        Setting setting = state.setting();
        Canvas canvas = new Canvas(setting.columns(), setting.rows());
        Brush brush = new Brush(canvas, Theme.of(setting.theme()), new Glyphs(setting.ascii()));
        Layout layout = state.layout();
        if (layout.tooSmall()) {
            tooSmall(brush, setting);
            return canvas.frame();
        }
        HeaderView.draw(brush, state);
        if (state.isEmpty()) {
            EmptyView.draw(brush, state, new Rect(0, 2, setting.columns(), setting.rows() - 3));
        } else {
            layout.place(Pane.SESSIONS).ifPresent(area -> SessionsView.draw(brush, state, area));
            layout.place(Pane.DETAIL).ifPresent(area -> DetailView.draw(brush, state, area));
            layout.place(Pane.DIFF).ifPresent(area -> DiffView.draw(brush, state, area));
            layout.files().ifPresent(area -> DiffFilesView.draw(brush, state, area));
            layout.place(Pane.LIVE).ifPresent(area -> LiveView.draw(brush, state, area));
        }
        DialogView.draw(brush, state);
        FooterView.draw(brush, state);
        return canvas.frame();
    }

    private static void tooSmall(Brush brush, Setting setting) {
        Line line = brush.line("needs " + Layout.LEAST_COLUMNS + "x" + Layout.LEAST_ROWS + ", now ", Role.DIM)
                .with(setting.columns() + "x" + setting.rows(), brush.style(Role.TEXT))
                .with("; ", brush.style(Role.DIM))
                .with("q", brush.style(Role.TEXT))
                .with(" quits", brush.style(Role.DIM));
        int column = Math.max(0, (setting.columns() - line.width()) / 2);
        brush.put(column, Math.max(0, (setting.rows() - 1) / 2), line, setting.columns());
    }
}
