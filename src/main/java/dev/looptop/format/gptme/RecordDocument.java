package dev.looptop.format.gptme;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * One record whole, after the load rules of the real reader (formats/gptme.md, section 1.2): all fields in their order,
 * then the keys of nobody as they were found.
 */
record RecordDocument(ObjectNode fields, ObjectNode legacy) {
    private static final String DROPOUT = "dropout_selection";

    /** A record from the object of its line; {@code name} is its id where the line has none. */
    static RecordDocument of(ObjectNode line, String name) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        for (Field field : Field.all()) {
            JsonNode value = line.get(field.key());
            fields.set(field.key(), value == null ? missing(field) : value);
        }
        ObjectNode legacy = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> one : line.properties()) {
            if (Field.of(one.getKey()) == null && !one.getKey().startsWith("_")) {
                legacy.set(one.getKey(), one.getValue());
            }
        }
        RecordDocument record = new RecordDocument(fields, legacy);
        record.migrate(line);
        record.mend(name);
        return record;
    }

    private static JsonNode missing(Field field) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (field) {
            case HARNESS, MODEL, RUN_TYPE, OUTCOME -> nodes.textNode("unknown");
            case DURATION_SECONDS -> nodes.numberNode(0);
            case DELIVERABLES, DELIVERABLE_DETAILS -> nodes.arrayNode();
            case GRADES, GRADE_REASONS -> nodes.objectNode();
            default -> nodes.nullNode();
        };
    }

    private void migrate(ObjectNode line) {
        JsonNode journal = get(Field.JOURNAL_PATH);
        if (!line.has(Field.TRAJECTORY_PATH.key())
                && journal.isTextual()
                && LoadRules.isTrajectory(journal.textValue())) {
            fields.set(Field.TRAJECTORY_PATH.key(), journal);
            fields.putNull(Field.JOURNAL_PATH.key());
        }
        if (legacy.has(DROPOUT) && !line.has(Field.DROPOUT_SELECTED.key())) {
            if (isTrue(legacy.remove(DROPOUT))) {
                fields.put(Field.DROPOUT_SELECTED.key(), true);
                fields.put(Field.DROPOUT_REASON.key(), "random_sampling");
            }
        }
    }

    /** What Python takes for true. */
    private static boolean isTrue(JsonNode value) {
        return value.isContainerNode()
                ? !value.isEmpty()
                : value.isTextual()
                        ? !value.textValue().isEmpty()
                        : value.isNumber() ? value.doubleValue() != 0 : value.asBoolean();
    }

    private void mend(String name) {
        if (text(Field.SESSION_ID).isEmpty()) {
            fields.put(Field.SESSION_ID.key(), name);
        }
        if (get(Field.TIMESTAMP).isTextual()) {
            fields.put(Field.TIMESTAMP.key(), LoadRules.timestamp(text(Field.TIMESTAMP)));
        }
        for (Field field :
                new Field[] {Field.DURATION_SECONDS, Field.DELIVERABLE_DETAILS, Field.GRADES, Field.GRADE_REASONS}) {
            if (get(field).isNull()) {
                fields.set(field.key(), missing(field));
            }
        }
        if (get(Field.RUN_TYPE).isTextual()) {
            fields.put(Field.RUN_TYPE.key(), LoadRules.runType(text(Field.RUN_TYPE)));
        }
        if (!LoadRules.isHarm(text(Field.HARM_CATEGORY))) {
            fields.putNull(Field.HARM_CATEGORY.key());
        }
        boolean unselected = get(Field.DROPOUT_SELECTED).isBoolean()
                && !get(Field.DROPOUT_SELECTED).booleanValue();
        if (unselected) {
            fields.putNull(Field.DROPOUT_REASON.key());
        }
        if (unselected || !LoadRules.isDepth(text(Field.DROPOUT_DEPTH))) {
            fields.putNull(Field.DROPOUT_DEPTH.key());
        }
    }

    /** The value of a field, a null node when it has none. */
    JsonNode get(Field field) {
        return fields.get(field.key());
    }

    /** A field's text, or another value as JSON says it; empty for null. */
    String text(Field field) {
        return text(get(field));
    }

    /** A value as a person reads it: a text as it is, anything else as JSON; empty for null. */
    static String text(JsonNode value) {
        return value.isNull() ? "" : value.isTextual() ? value.textValue() : value.toString();
    }

    /** The whole record as one JSON object, as the real program shows it. */
    ObjectNode whole() {
        ObjectNode all = fields.deepCopy();
        legacy.properties().forEach(one -> all.set(one.getKey(), one.getValue()));
        return all;
    }
}
