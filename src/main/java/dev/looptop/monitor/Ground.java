package dev.looptop.monitor;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;

/**
 * Where a monitor runs.
 *
 * @param clock wall clock
 * @param zone the user's zone
 * @param home the user's home directory, for short paths
 * @param environment the process environment, for what the terminal can do
 * @param workingDirectory where exports go
 */
public record Ground(Clock clock, ZoneId zone, String home, Map<String, String> environment, Path workingDirectory) {
    public Ground {
        environment = Map.copyOf(environment);
    }
}
