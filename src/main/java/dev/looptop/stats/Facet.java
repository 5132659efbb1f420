package dev.looptop.stats;

import dev.looptop.model.ModelName;
import dev.looptop.model.SessionRow;
import java.util.List;

/** What sessions can be put together by. */
public enum Facet {
    PROJECT("project"),
    SOURCE("source"),
    AGENT("agent"),
    MODEL("model"),
    RUN_TYPE("run type"),
    CATEGORY("category"),
    HARNESS("harness");

    private final String word;

    Facet(String word) {
        this.word = word;
    }

    /** The name for a person. */
    public String word() {
        return word;
    }

    /** The keys that a session counts under: none where nothing is recorded, several where it had several agents. */
    public List<String> keys(SessionRow row) {
        return switch (this) {
            case PROJECT -> List.of(row.summary().place().project());
            case SOURCE -> List.of(row.id().source());
            case AGENT -> distinct(row.summary().agents());
            case MODEL -> models(row.summary().models());
            case RUN_TYPE -> written(row.summary().labels().runType());
            case CATEGORY -> written(row.summary().labels().category());
            case HARNESS -> written(row.summary().labels().harness());
        };
    }

    private static List<String> models(List<String> written) {
        return written.isEmpty()
                ? written
                : written.stream().map(ModelName::of).distinct().toList();
    }

    private static List<String> distinct(List<String> names) {
        return names.size() < 2 ? names : names.stream().distinct().toList();
    }

    private static List<String> written(String word) {
        return word.isEmpty() ? List.of() : List.of(word);
    }
}
