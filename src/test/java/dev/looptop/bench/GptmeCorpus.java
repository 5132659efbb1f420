package dev.looptop.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Writes a record store of gptme-sessions to measure with: about 1.4 KB a record, the same seed, the same bytes. */
final class GptmeCorpus {
    private static final Instant FIRST = Instant.parse("2025-11-01T00:00:00Z");
    private static final List<String> HARNESSES = List.of("claude-code", "gptme", "codex", "copilot-cli");
    private static final List<String> MODELS = List.of(
            "claude-opus-4-6", "anthropic/claude-sonnet-4.5", "openai-subscription/gpt-5.4", "xai/grok-4-1-fast");
    private static final List<String> OUTCOMES = List.of("productive", "noop", "failed", "unknown");
    private static final List<String> CATEGORIES = List.of("code", "triage", "research", "content", "social");
    private static final String NULLS = nulls(
            "context_tier ab_group tier_version trigger recommended_category selector_mode cascade_intent exit_code"
                    + " failure_reason error sys_prompt_tokens context_peak_tokens context_window sys_prompt_bytes"
                    + " first_turn_bytes context_peak_bytes session_total_bytes journal_path llm_judge_score"
                    + " llm_judge_reason llm_judge_model smell_score harm_category dropout_selected dropout_reason"
                    + " dropout_depth span_aggregates summarizer_fired ttft_ms_avg ttft_ms_p50 gen_ms_total tool_ms_total");

    private final Random random;

    GptmeCorpus(long seed) {
        this.random = new Random(seed);
    }

    private static String nulls(String names) {
        return "\"" + names.replace(" ", "\": null, \"") + "\": null";
    }

    /** Writes this many records. */
    void write(Path directory, int records) throws IOException {
        Files.createDirectories(directory);
        try (BufferedWriter out = Files.newBufferedWriter(directory.resolve("session-records.jsonl"))) {
            for (int i = 0; i < records; i++) {
                out.write(record(i));
                out.write('\n');
            }
        }
    }

    private String of(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private String record(int number) {
        String start = FIRST.plusSeconds(number * 300L).toString().replace("Z", ".482913+00:00");
        int secs = random.nextInt(5400);
        return String.format(
                Locale.ROOT,
                "{\"session_id\": \"%08x\", \"timestamp\": \"%s\", \"start_time\": null, \"end_time\": null,"
                        + " \"session_name\": \"dancing-blue-fish-%d\", \"project\": \"/home/ann/project-%d\","
                        + " \"harness\": \"%s\", \"model\": \"%s\", \"run_type\": \"autonomous\", \"category\": \"%s\","
                        + " \"outcome\": \"%s\", \"duration_seconds\": %d, \"token_count\": %d, \"input_tokens\": %d,"
                        + " \"output_tokens\": 5000, \"cache_creation_tokens\": 200000, \"cache_read_tokens\": 5000000,"
                        + " \"deliverables\": [\"https://github.com/acme/shop/pull/%d\"], \"deliverable_details\": [],"
                        + " \"trajectory_path\": \"/nowhere/.claude/projects/-home-ann/%08x.jsonl\","
                        + " \"grades\": {\"productivity\": 0.6}, \"grade_reasons\": {}, \"trajectory_grade\": 0.6, %s}",
                number * 2_654_435_761L & 0xffffffffL,
                start,
                number % 1000,
                random.nextInt(20),
                of(HARNESSES),
                of(MODELS),
                of(CATEGORIES),
                of(OUTCOMES),
                secs,
                secs * 1000,
                secs,
                number,
                number,
                NULLS);
    }
}
