package dev.looptop.stats;

import dev.looptop.model.Labels;
import dev.looptop.model.ModelName;
import dev.looptop.model.SessionRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Under what a session counts. What a record leaves empty is {@code null}, as gptme-sessions has it; sessions without a
 * record count under no label at all. Lives only inside a fold.
 */
final class RecordKeys {
    /** Between the parts of a key that has two. */
    static final String TIMES = "×";

    private static final String EMPTY = "null";

    private final Map<String, String> names = new HashMap<>();

    /** The short names of a session's models. */
    List<String> models(SessionRow row) {
        List<String> written = row.summary().models();
        if (written.isEmpty()) {
            return row.summary().labels().recorded() ? List.of(EMPTY) : List.of();
        }
        if (written.size() == 1) {
            return List.of(name(written.get(0)));
        }
        return written.stream().map(this::name).distinct().toList();
    }

    private String name(String written) {
        return names.computeIfAbsent(written, ModelName::of);
    }

    /** A label, or the word for an empty one. */
    static String orNull(String label) {
        return label.isEmpty() ? EMPTY : label;
    }

    /** The run type; a session without a record has {@code none}. */
    static String runType(SessionRow row) {
        Labels labels = row.summary().labels();
        return labels.recorded() ? orNull(labels.runType()) : "none";
    }
}
