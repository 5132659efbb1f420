package dev.looptop.ui.choice;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How the person is told of a session that asks or ends while the monitor is not looked at; nothing by default.
 *
 * @param ways how
 * @param command a program and its arguments, run with the facts in its environment; empty for none
 * @param on of what
 */
public record Notifications(Set<Way> ways, List<String> command, Set<Occasion> on) {
    /** Nobody is told. */
    public static final Notifications OFF = new Notifications(Set.of(), List.of(), EnumSet.allOf(Occasion.class));

    public Notifications {
        ways = Set.copyOf(ways);
        command = List.copyOf(command);
        on = Set.copyOf(on);
    }

    /** How the person is told. */
    public enum Way {
        /** The terminal's bell. */
        BELL,
        /** The notification that iTerm2, WezTerm, kitty and Windows Terminal know. */
        OSC9,
        /** The notification that rxvt-unicode, foot, Ghostty and VTE know. */
        OSC777,
        /** The desktop's own program. */
        NOTIFY_SEND;

        /** The word of the configuration. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What the person is told of. */
    public enum Occasion {
        WAITING,
        STUCK,
        ENDED;

        /** The word of the configuration. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether nobody is told of anything. */
    public boolean off() {
        return ways.isEmpty() && command.isEmpty() || on.isEmpty();
    }
}
