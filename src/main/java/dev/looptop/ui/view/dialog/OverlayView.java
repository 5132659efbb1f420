package dev.looptop.ui.view.dialog;

import dev.looptop.cell.Style;
import dev.looptop.ui.Overlay;
import dev.looptop.ui.UiState;
import dev.looptop.ui.text.Role;
import dev.looptop.ui.view.diff.DiffMenus;
import dev.looptop.ui.view.paint.Brush;
import dev.looptop.ui.view.stats.StatsView;

/** What lies over the panes: the panes lose their colours under a dialog, and keep them above a bar. */
public final class OverlayView {
    private OverlayView() {}

    /** Draws what lies over the panes; returns how far it can be scrolled. */
    public static int draw(Brush brush, UiState state) {
        Overlay overlay = state.overlay();
        if (dimmed(state)) {
            Style dim = brush.style(Role.BACKDROP);
            brush.canvas().restyle(brush.canvas().area(), style -> dim);
        }
        if (overlay instanceof Overlay.Help help) {
            return HelpView.draw(brush, state, help);
        } else if (overlay instanceof Overlay.Evidence evidence) {
            return EvidenceView.draw(brush, state, evidence.top());
        } else if (overlay instanceof Overlay.GateLook gate) {
            return GateView.draw(brush, state, gate.top());
        } else if (overlay instanceof Overlay.SortMenu menu) {
            BarView.sort(brush, state, menu);
        } else if (overlay instanceof Overlay.CopyMenu menu) {
            BarView.copy(brush, state, menu);
        } else if (overlay instanceof Overlay.ExportMenu menu) {
            BarView.export(brush, state, menu);
        } else if (overlay instanceof Overlay.Palette palette) {
            CommandsView.draw(brush, state, palette);
        } else if (overlay instanceof Overlay.BaseMenu menu) {
            DiffMenus.bases(brush, state, menu);
        } else if (overlay instanceof Overlay.FileMenu menu
                && state.layout().files().isEmpty()) {
            DiffMenus.files(brush, state, menu);
        } else if (overlay instanceof Overlay.FilterBar bar) {
            BarView.filter(brush, state, bar);
        } else if (overlay instanceof Overlay.EverywhereLook) {
            EverywhereView.draw(brush, state);
        } else if (overlay instanceof Overlay.CompareLook look) {
            CompareView.draw(brush, state, look.comparison());
        } else if (overlay instanceof Overlay.KinMenu menu) {
            CompareView.kin(brush, state, menu);
        } else if (overlay instanceof Overlay.StatsLook look) {
            StatsView.draw(brush, state, look);
            look.bar().ifPresent(bar -> BarView.filter(brush, state, bar));
        } else if (overlay instanceof Overlay.ViewName naming) {
            BarView.viewName(brush, state, naming);
        } else if (overlay instanceof Overlay.SearchBar bar) {
            BarView.search(brush, state, bar);
        }
        return 0;
    }

    /** Whether something lies over the panes and takes their colours. */
    public static boolean dimmed(UiState state) {
        Overlay overlay = state.overlay();
        return overlay instanceof Overlay.Help
                || overlay instanceof Overlay.Evidence
                || overlay instanceof Overlay.GateLook
                || overlay instanceof Overlay.SortMenu
                || overlay instanceof Overlay.CopyMenu
                || overlay instanceof Overlay.ExportMenu
                || overlay instanceof Overlay.Palette
                || overlay instanceof Overlay.BaseMenu
                || overlay instanceof Overlay.FileMenu && state.layout().files().isEmpty()
                || overlay instanceof Overlay.KinMenu;
    }
}
