package dev.looptop.ui;

import dev.looptop.ui.desk.Desk;
import dev.looptop.ui.desk.Dividers;

/** Which panes are where, and were before the last change of view. */
public record Desks(Desk here, Desk before) {
    static final Desks START = new Desks(Desk.START, Desk.START);

    /** Another desk; the one before is kept for the key that goes back to it. */
    Desks to(Desk next) {
        return next.equals(here) ? this : new Desks(next, here);
    }

    /** Both with the lines between panes there, so that the last view has them where they are. */
    Desks divided(Dividers dividers) {
        return new Desks(here.divided(dividers), before.divided(dividers));
    }
}
