package dev.looptop.format.gptme;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The fields of a record in the order in which they stand on disk (formats/gptme.md, section 1.1). */
enum Field {
    SESSION_ID,
    TIMESTAMP,
    START_TIME,
    END_TIME,
    SESSION_NAME,
    PROJECT,
    HARNESS,
    MODEL,
    CONTEXT_TIER,
    AB_GROUP,
    TIER_VERSION,
    RUN_TYPE,
    TRIGGER,
    CATEGORY,
    RECOMMENDED_CATEGORY,
    SELECTOR_MODE,
    CASCADE_INTENT,
    OUTCOME,
    EXIT_CODE,
    FAILURE_REASON,
    ERROR,
    DURATION_SECONDS,
    TOKEN_COUNT,
    INPUT_TOKENS,
    OUTPUT_TOKENS,
    CACHE_CREATION_TOKENS,
    CACHE_READ_TOKENS,
    SYS_PROMPT_TOKENS,
    CONTEXT_PEAK_TOKENS,
    CONTEXT_WINDOW,
    SYS_PROMPT_BYTES,
    FIRST_TURN_BYTES,
    CONTEXT_PEAK_BYTES,
    SESSION_TOTAL_BYTES,
    DELIVERABLES,
    DELIVERABLE_DETAILS,
    TRAJECTORY_PATH,
    JOURNAL_PATH,
    GRADES,
    GRADE_REASONS,
    TRAJECTORY_GRADE,
    LLM_JUDGE_SCORE,
    LLM_JUDGE_REASON,
    LLM_JUDGE_MODEL,
    SMELL_SCORE,
    HARM_CATEGORY,
    DROPOUT_SELECTED,
    DROPOUT_REASON,
    DROPOUT_DEPTH,
    SPAN_AGGREGATES,
    SUMMARIZER_FIRED,
    TTFT_MS_AVG,
    TTFT_MS_P50,
    GEN_MS_TOTAL,
    TOOL_MS_TOTAL;

    private static final List<Field> ALL = List.of(values());
    private static final Map<String, Field> BY_KEY = byKey();

    private final byte[] quoted = ('"' + key() + '"').getBytes(StandardCharsets.US_ASCII);

    private static Map<String, Field> byKey() {
        Map<String, Field> fields = new HashMap<>();
        ALL.forEach(field -> fields.put(field.key(), field));
        return Map.copyOf(fields);
    }

    /** All of them in order. */
    static List<Field> all() {
        return ALL;
    }

    /** The field of a key, or null for a key of nobody: this is asked for every unexpected key of every line. */
    static Field of(String key) {
        return BY_KEY.get(key);
    }

    /** The key in the file. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the key in its quotes stands here. */
    boolean standsAt(byte[] line, int from, int end) {
        int to = from + quoted.length;
        return to <= end && Arrays.equals(line, from, to, quoted, 0, quoted.length);
    }

    /** Bytes of the key in its quotes. */
    int width() {
        return quoted.length;
    }
}
