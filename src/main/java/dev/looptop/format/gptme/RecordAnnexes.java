package dev.looptop.format.gptme;

import com.fasterxml.jackson.databind.JsonNode;
import dev.looptop.model.Body;
import dev.looptop.model.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a record says beyond a summary, as short texts under headings; nulls are left out. */
final class RecordAnnexes {
    private static final List<Section> SECTIONS = List.of(
            new Section(
                    "run",
                    List.of(
                            Field.TRIGGER,
                            Field.RECOMMENDED_CATEGORY,
                            Field.SELECTOR_MODE,
                            Field.CASCADE_INTENT,
                            Field.CONTEXT_TIER,
                            Field.AB_GROUP,
                            Field.TIER_VERSION,
                            Field.SUMMARIZER_FIRED,
                            Field.DROPOUT_SELECTED,
                            Field.DROPOUT_REASON,
                            Field.DROPOUT_DEPTH,
                            Field.EXIT_CODE,
                            Field.FAILURE_REASON,
                            Field.ERROR)),
            new Section(
                    "grades",
                    List.of(
                            Field.GRADES,
                            Field.GRADE_REASONS,
                            Field.TRAJECTORY_GRADE,
                            Field.LLM_JUDGE_SCORE,
                            Field.LLM_JUDGE_REASON,
                            Field.LLM_JUDGE_MODEL,
                            Field.SMELL_SCORE,
                            Field.HARM_CATEGORY)),
            new Section(
                    "tokens",
                    List.of(
                            Field.TOKEN_COUNT,
                            Field.INPUT_TOKENS,
                            Field.OUTPUT_TOKENS,
                            Field.CACHE_CREATION_TOKENS,
                            Field.CACHE_READ_TOKENS,
                            Field.SYS_PROMPT_TOKENS,
                            Field.CONTEXT_PEAK_TOKENS,
                            Field.CONTEXT_WINDOW,
                            Field.SYS_PROMPT_BYTES,
                            Field.FIRST_TURN_BYTES,
                            Field.CONTEXT_PEAK_BYTES,
                            Field.SESSION_TOTAL_BYTES)),
            new Section(
                    "timings", List.of(Field.TTFT_MS_AVG, Field.TTFT_MS_P50, Field.GEN_MS_TOTAL, Field.TOOL_MS_TOTAL)),
            new Section("spans", List.of(Field.SPAN_AGGREGATES)),
            new Section("files", List.of(Field.TRAJECTORY_PATH, Field.JOURNAL_PATH)));

    private RecordAnnexes() {}

    private record Section(String name, List<Field> fields) {}

    /** The texts of a record: deliverables first, keys of nobody last. */
    static List<Document> of(RecordDocument record) {
        List<Document> all = new ArrayList<>();
        add(all, "deliverables", deliverables(record));
        for (Section section : SECTIONS) {
            List<String> lines = new ArrayList<>();
            section.fields().forEach(field -> lines(lines, field.key(), record.get(field)));
            add(all, section.name(), String.join("\n", lines));
        }
        List<String> legacy = new ArrayList<>();
        record.legacy().properties().forEach(one -> lines(legacy, one.getKey(), one.getValue()));
        add(all, "other keys", String.join("\n", legacy));
        return all;
    }

    private static void add(List<Document> all, String name, String text) {
        if (!text.isEmpty()) {
            all.add(new Document(name, Document.Kind.FEEDBACK, Body.of(text), Optional.empty()));
        }
    }

    /** A line for a value; one for each entry of an object. */
    private static void lines(List<String> lines, String name, JsonNode value) {
        if (value.isObject()) {
            for (Map.Entry<String, JsonNode> one : value.properties()) {
                lines.add(name + "." + one.getKey() + "  " + RecordDocument.text(one.getValue()));
            }
        } else if (!value.isNull()) {
            lines.add(name + "  " + RecordDocument.text(value));
        }
    }

    private static String deliverables(RecordDocument record) {
        List<String> lines = new ArrayList<>();
        for (JsonNode one : record.get(Field.DELIVERABLES)) {
            String value = RecordDocument.text(one);
            lines.add(DeliverableKind.of(value).word() + "  " + value + details(record, value));
        }
        return String.join("\n", lines);
    }

    /** Where a deliverable comes from, as the record's details say. */
    private static String details(RecordDocument record, String value) {
        for (JsonNode detail : record.get(Field.DELIVERABLE_DETAILS)) {
            if (detail.path("value").asText("").equals(value)) {
                List<String> words = new ArrayList<>();
                words.add(detail.path("provenance_class").asText(""));
                detail.path("evidence")
                        .properties()
                        .forEach(one -> words.add(one.getKey() + " " + RecordDocument.text(one.getValue())));
                String said = words.stream().filter(word -> !word.isEmpty()).collect(Collectors.joining(", "));
                return said.isEmpty() ? "" : "  (" + said + ")";
            }
        }
        return "";
    }
}
