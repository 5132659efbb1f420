package dev.looptop.ui.view.dialog;

import dev.looptop.cell.Style;
import dev.looptop.ui.UiState;
import dev.looptop.ui.compare.Comparison;
import dev.looptop.ui.compare.KinMenu;
import dev.looptop.ui.diff.FileMenu;
import dev.looptop.ui.filter.FilterBar;
import dev.looptop.ui.filter.ViewName;
import dev.looptop.ui.help.Help;
import dev.looptop.ui.help.Palette;
import dev.looptop.ui.part.Dialog;
import dev.looptop.ui.part.Sheet;
import dev.looptop.ui.search.Everywhere;
import dev.looptop.ui.search.SearchBar;
import dev.looptop.ui.stats.StatsLook;
import dev.looptop.ui.text.Role;
import dev.looptop.ui.view.diff.FileMenuView;
import dev.looptop.ui.view.paint.Brush;
import dev.looptop.ui.view.stats.StatsView;
import java.util.Map;

/**
 * What lies over the panes, from the lowest to the topmost: the panes lose their colours under a dialog, and keep them
 * above a bar. A menu and a text are drawn from their sheets; what has a view of its own stands in one table.
 */
public final class DialogView {
    private static final Map<Class<? extends Dialog>, Painter<?>> OWN = Map.of(
            Help.class, new Painter<>(Help.class, HelpView::draw),
            Palette.class, new Painter<>(Palette.class, PaletteView::draw),
            FilterBar.class, new Painter<>(FilterBar.class, BarView::filter),
            ViewName.class, new Painter<>(ViewName.class, BarView::viewName),
            SearchBar.class, new Painter<>(SearchBar.class, BarView::search),
            Everywhere.class, new Painter<>(Everywhere.class, EverywhereView::draw),
            StatsLook.class,
                    new Painter<>(
                            StatsLook.class, (brush, state, look) -> StatsView.draw(brush, state, look.statistics())),
            Comparison.class, new Painter<>(Comparison.class, CompareView::draw),
            KinMenu.class, new Painter<>(KinMenu.class, CompareView::kin),
            FileMenu.class, new Painter<>(FileMenu.class, FileMenuView::draw));

    private DialogView() {}

    /** How a kind of dialog is drawn. */
    private record Painter<D extends Dialog>(Class<D> kind, View<D> view) {
        void draw(Brush brush, UiState state, Dialog dialog) {
            view.draw(brush, state, kind.cast(dialog));
        }
    }

    @FunctionalInterface
    private interface View<D extends Dialog> {
        void draw(Brush brush, UiState state, D dialog);
    }

    /** Draws everything that lies over the panes. */
    public static void draw(Brush brush, UiState state) {
        for (Dialog dialog : state.dialogs().open()) {
            if (dialog.dims(state.scene())) {
                Style dim = brush.style(Role.BACKDROP);
                brush.canvas().restyle(brush.canvas().area(), style -> dim);
            }
            Painter<?> own = OWN.get(dialog.getClass());
            if (own != null) {
                own.draw(brush, state, dialog);
            } else {
                dialog.sheet(state.scene()).ifPresent(sheet -> draw(brush, state, sheet));
            }
        }
    }

    private static void draw(Brush brush, UiState state, Sheet sheet) {
        if (sheet instanceof Sheet.Choices menu) {
            MenuView.draw(brush, state, menu);
        } else if (sheet instanceof Sheet.Text text) {
            TextView.draw(brush, state, text);
        }
    }
}
