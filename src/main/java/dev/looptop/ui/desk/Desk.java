package dev.looptop.ui.desk;

/**
 * What lies on the screen.
 *
 * @param focus the pane that gets the keys
 * @param zoomed whether it has the whole screen
 * @param lower what stands below the detail while there is no room for both: {@link Pane#DIFF} or {@link Pane#LIVE}
 * @param dividers where the person has put the lines between panes
 */
public record Desk(Pane focus, boolean zoomed, Pane lower, Dividers dividers) {
    /** The start: the list, nothing zoomed. */
    public static final Desk START = new Desk(Pane.SESSIONS, false, Pane.DIFF, Dividers.USUAL);

    /** With another pane in focus; a lower pane comes up when it gets the focus. */
    public Desk focused(Pane pane) {
        boolean isLower = pane == Pane.DIFF || pane == Pane.LIVE;
        return new Desk(pane, zoomed, isLower ? pane : lower, dividers);
    }

    /** With the focused pane zoomed or not. */
    public Desk zoom(boolean on) {
        return new Desk(focus, on, lower, dividers);
    }

    /** With the lines between panes elsewhere. */
    public Desk divided(Dividers next) {
        return new Desk(focus, zoomed, lower, next);
    }
}
