package dev.looptop.config;

import dev.looptop.ui.choice.Preferences;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is in force.
 *
 * @param roots places to look in beside the usual ones, as written
 * @param stuckAfter silence that counts, for sources without one of their own
 * @param stuckPerSource silence that counts, by source
 * @param readOnly where nothing is written
 * @param ascii whether the chrome keeps to ASCII
 * @param preferences keys, look, views, columns, notifications, mouse
 * @param faults what is wrong with the file, in the order of its lines
 */
public record Settings(
        List<String> roots,
        Optional<Duration> stuckAfter,
        Map<String, Duration> stuckPerSource,
        ReadOnly readOnly,
        boolean ascii,
        Preferences preferences,
        List<Fault> faults) {
    /** Nothing is written. */
    public static final Settings DEFAULT = new Settings(
            List.of(), Optional.empty(), Map.of(), ReadOnly.NOWHERE, false, Preferences.DEFAULT, List.of());

    public Settings {
        roots = List.copyOf(roots);
        stuckPerSource = Map.copyOf(stuckPerSource);
        faults = faults.stream().sorted().toList();
    }

    /** Nothing is in force, for this reason. */
    static Settings unreadable(String reason) {
        return new Settings(
                List.of(),
                Optional.empty(),
                Map.of(),
                ReadOnly.NOWHERE,
                false,
                Preferences.DEFAULT,
                List.of(new Fault(0, reason)));
    }
}
