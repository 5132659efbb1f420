package dev.looptop.format.devloop;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Who works in a project, as its configuration has it now; devloop does not record it per session.
 *
 * @param agents the main provider, then the worker's where it is another
 */
record Providers(List<String> agents, List<String> models) {
    static final Providers UNKNOWN = new Providers(List.of(), List.of());

    private static final Pattern ASSIGNMENT =
            Pattern.compile("^\\s*(?:export\\s+)?(DEVLOOP_MAIN_PROVIDER|DEVLOOP_WORKER_PROVIDER|CLAUDE_MODEL)="
                    + "[\"']?([A-Za-z0-9._:/-]+)[\"']?\\s*(?:#.*)?$");

    Providers {
        agents = List.copyOf(agents);
        models = List.copyOf(models);
    }

    /** Reads the assignments of a {@code devloop.config.sh}, which is never run. */
    static Providers ofConfig(String text) {
        Map<String, String> values = text.lines()
                .map(ASSIGNMENT::matcher)
                .filter(Matcher::matches)
                .collect(Collectors.toMap(line -> line.group(1), line -> line.group(2), (first, last) -> last));
        Set<String> agents = new LinkedHashSet<>();
        Optional.ofNullable(values.get("DEVLOOP_MAIN_PROVIDER")).ifPresent(agents::add);
        Optional.ofNullable(values.get("DEVLOOP_WORKER_PROVIDER")).ifPresent(agents::add);
        String model = values.getOrDefault("CLAUDE_MODEL", "");
        return new Providers(List.copyOf(agents), model.isEmpty() ? List.of() : List.of(model));
    }
}
