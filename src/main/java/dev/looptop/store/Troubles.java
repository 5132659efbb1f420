package dev.looptop.store;

import dev.looptop.model.Problem;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Tells each trouble once: again only when it was over or has become another. Confined to the store's thread. */
final class Troubles {
    private final Map<String, Problem> told = new HashMap<>();
    private final Consumer<Problem> sink;

    Troubles(Consumer<Problem> sink) {
        this.sink = sink;
    }

    void tell(Problem problem) {
        if (!problem.equals(told.put(problem.source(), problem))) {
            sink.accept(problem);
        }
    }

    /** What was wrong with this place is over. */
    void over(String source) {
        told.remove(source);
    }
}
