package dev.looptop.ui.view;

import dev.looptop.cell.Line;
import dev.looptop.cell.Rect;
import dev.looptop.cell.Style;
import dev.looptop.ui.Overlay;
import dev.looptop.ui.Role;
import dev.looptop.ui.UiState;

/** What lies over the panes: the panes lose their colours under a dialog, and keep them above a bar. */
final class OverlayView {
    private static final int MOAT = 2;

    private OverlayView() {}

    /** Draws what lies over the panes; returns how far it can be scrolled. */
    static int draw(Brush brush, UiState state) {
        Overlay overlay = state.overlay();
        if (AppView.dimmed(state)) {
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
        } else if (overlay instanceof Overlay.ViewName naming) {
            BarView.viewName(brush, state, naming);
        } else if (overlay instanceof Overlay.SearchBar bar) {
            BarView.search(brush, state, bar);
        }
        return 0;
    }

    /** The place of a dialog of this size, in the middle of the screen, its moat cleared; cut where there is no room. */
    static Rect dialog(Brush brush, UiState state, int width, int height, Role border, Line title, Line side) {
        Rect screen = new Rect(0, 0, state.setting().columns(), state.setting().rows() - 1);
        Rect box = screen.inset(MOAT + 1, 1).centred(width, height);
        brush.canvas().fill(new Rect(box.x() - MOAT, box.y(), box.width() + 2 * MOAT, box.height()), Style.PLAIN);
        brush.border(box, border, brush.theme().colourless(), title, side, Line.EMPTY);
        return box;
    }
}
