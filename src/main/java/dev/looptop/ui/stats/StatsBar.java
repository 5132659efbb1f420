package dev.looptop.ui.stats;

import dev.looptop.query.Term;
import java.util.List;

/**
 * A bar or row of the statistics that leads to what it counts.
 *
 * @param label what it is, not cleaned
 * @param count how many sessions it counts
 * @param terms the conditions that let just these through, on top of the filter and the range
 */
public record StatsBar(String label, int count, List<Term> terms) {
    public StatsBar {
        terms = List.copyOf(terms);
    }

    /** The same with words that need not be meant letter by letter; they read better where they let as many through. */
    public StatsBar loosely() {
        return new StatsBar(
                label,
                count,
                terms.stream()
                        .map(term -> term.value().startsWith(Term.EXACTLY)
                                ? Term.of(term.key(), term.value().substring(Term.EXACTLY.length()))
                                : term)
                        .toList());
    }
}
