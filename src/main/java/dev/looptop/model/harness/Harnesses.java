package dev.looptop.model.harness;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The harnesses that a program knows.
 *
 * @param all each once, in the order of its formats
 */
public record Harnesses(List<HarnessFacts> all) {
    /** None is known. */
    public static final Harnesses NONE = new Harnesses(List.of());

    public Harnesses {
        all = List.copyOf(all);
    }

    /** The facts of a source; of one that is not known, those of {@link HarnessFacts#of}. */
    public HarnessFacts of(String source) {
        return all.stream()
                .filter(one -> one.source().equals(source))
                .findFirst()
                .orElseGet(() -> HarnessFacts.of(source));
    }

    /** Their words, in order. */
    public List<String> sources() {
        return all.stream().map(HarnessFacts::source).toList();
    }

    /** How records spell those that a subscription pays for. */
    public Set<String> subscribed() {
        return all.stream()
                .filter(one -> one.payment().subscription())
                .map(HarnessFacts::recordedAs)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The file under the home directory in which the user writes prices down; the first that a harness names. */
    public String priceList() {
        return all.stream()
                .map(one -> one.payment().priceList())
                .filter(file -> !file.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The words that all engines have of one kind. */
    public Set<String> ofEngines(Function<Engine, Set<String>> kind) {
        return all.stream().flatMap(one -> kind.apply(one.engine()).stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Names of the environment entries in which children of engines carry the id of their session. */
    public Set<String> marks() {
        return ofEngines(engine -> engine.mark().isEmpty() ? Set.of() : Set.of(engine.mark()));
    }
}
