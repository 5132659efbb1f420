package dev.looptop.model.act;

import java.util.List;

/**
 * What something looked like when it was looked at: one fact a line, such as the size and time of a file or when a
 * question was asked. Two looks that give equal stamps saw the same.
 */
public record Stamp(List<String> facts) {
    /** Nothing was looked at; agrees with every other. */
    public static final Stamp NONE = new Stamp(List.of());

    public Stamp {
        facts = List.copyOf(facts);
    }

    /** Whether what was seen then is what is seen now. */
    public boolean agrees(Stamp now) {
        return facts.isEmpty() || facts.equals(now.facts);
    }

    /** The first fact that is not as it was, as it is now; empty if none is. */
    public String difference(Stamp now) {
        return now.facts.stream()
                .filter(fact -> !facts.contains(fact))
                .findFirst()
                .orElse("");
    }
}
