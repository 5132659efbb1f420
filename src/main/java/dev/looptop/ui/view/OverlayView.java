package dev.looptop.ui.view;

import dev.looptop.ui.UiState;

/** What lies over the panes. */
final class OverlayView {
    private OverlayView() {}

    static void draw(Brush brush, UiState state) {}
}
