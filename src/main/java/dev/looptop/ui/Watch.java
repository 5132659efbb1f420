package dev.looptop.ui;

import dev.looptop.ui.watch.Alerts;
import dev.looptop.ui.watch.Watching;

/** Who asks for the user, and how the world is watched. */
public record Watch(Alerts alerts, Watching places) {
    static final Watch NONE = new Watch(Alerts.NONE, Watching.NONE);
}
