package dev.looptop.model;

import java.util.List;

/**
 * Who works in a session.
 *
 * @param agents the programs, actor first, each once
 * @param models their models as the source writes them, each once
 */
public record Crew(List<String> agents, List<String> models) {
    /** Nobody is known. */
    public static final Crew NONE = new Crew(List.of(), List.of());

    public Crew {
        agents = List.copyOf(agents);
        models = List.copyOf(models);
    }
}
