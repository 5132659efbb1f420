package dev.looptop.format.superqode;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.looptop.json.FlatObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one document of the compressed store says (formats/superqode.md, section 3).
 *
 * @param fields the scalars and lists of texts at its top
 * @param faults why superqode itself would refuse it, or what was left out; empty for a sound one
 */
record StoredDocument(
        FlatObject fields, List<Message> messages, List<Tool> tools, List<Snapshot> snapshots, List<String> faults) {
    private static final int MOST = 200_000;
    private static final int NAMED = 3;
    private static final Set<String> ROLES = Set.of("user", "assistant", "system", "tool");

    record Message(String role, String content, Optional<LocalDateTime> at) {}

    record Tool(
            String name, String arguments, String result, boolean failed, Optional<LocalDateTime> at, long millis) {}

    record Snapshot(String id, String name, String description, long messages, String createdAt) {}

    StoredDocument {
        messages = List.copyOf(messages);
        tools = List.copyOf(tools);
        snapshots = List.copyOf(snapshots);
        faults = List.copyOf(faults);
    }

    /** Reads a document; an {@link IOException} carries the reason why it is none. */
    static StoredDocument read(Path file, ZoneId zone) throws IOException {
        Reading reading = new Reading(zone);
        Packed.read(file, reading::field);
        return reading.document();
    }

    /** A document on its way from its fields. */
    private static final class Reading {
        private final ZoneId zone;
        private final FlatObject fields = Dialect.READER.none();
        private final List<Message> messages = new ArrayList<>();
        private final List<Tool> tools = new ArrayList<>();
        private final List<Snapshot> snapshots = new ArrayList<>();
        private final List<String> faults = new ArrayList<>();
        private int more;

        Reading(ZoneId zone) {
            this.zone = zone;
        }

        void field(String name, JsonParser parser) throws IOException {
            switch (name) {
                case "messages" -> list(name, parser, messages, this::message);
                case "tool_executions" -> list(name, parser, tools, this::tool);
                case "snapshots" -> list(name, parser, snapshots, this::snapshot);
                default -> fields.take(name, parser);
            }
        }

        private interface Element<T> {
            T of(FlatObject flat, String where);
        }

        private <T> void list(String name, JsonParser parser, List<T> into, Element<T> element) throws IOException {
            into.clear();
            if (parser.currentToken() != JsonToken.START_ARRAY) {
                parser.skipChildren();
                fault(name + " is no list");
                return;
            }
            int number = 0;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                number++;
                String where = name + " " + number;
                if (parser.currentToken() != JsonToken.START_OBJECT) {
                    parser.skipChildren();
                    fault(where + " is no object");
                } else if (into.size() >= MOST) {
                    parser.skipChildren();
                    fault(where + " is left out: there are more than " + MOST);
                } else {
                    into.add(element.of(Dialect.READER.object(parser), where));
                }
            }
        }

        private Message message(FlatObject flat, String where) {
            required(flat, where, List.of("id", "role", "content", "timestamp"));
            String role = flat.text("role");
            if (flat.has("role") && !ROLES.contains(role)) {
                fault(where + " has the role " + (role.length() > 40 ? role.substring(0, 40) : role));
            }
            return new Message(role, flat.text("content"), time(flat, where, "timestamp"));
        }

        private Tool tool(FlatObject flat, String where) {
            required(flat, where, List.of("id", "tool_name", "arguments", "result", "success", "timestamp"));
            String name = flat.text("tool_name");
            return new Tool(
                    name.isEmpty() ? "tool" : name,
                    flat.text("arguments").equals("{}") ? "" : flat.text("arguments"),
                    flat.text("result"),
                    flat.isFalse("success"),
                    time(flat, where, "timestamp"),
                    Math.max(0, Math.min(flat.number("duration_ms", 0), 1_000_000_000L)));
        }

        private Snapshot snapshot(FlatObject flat, String where) {
            required(flat, where, List.of("id", "name", "message_count", "created_at"));
            return new Snapshot(
                    flat.text("id"),
                    flat.text("name"),
                    flat.text("description"),
                    flat.number("message_count", 0),
                    flat.text("created_at"));
        }

        private Optional<LocalDateTime> time(FlatObject flat, String where, String name) {
            Optional<LocalDateTime> at = LocalMoment.parse(flat.text(name), zone);
            if (flat.has(name) && at.isEmpty()) {
                fault(where + ": " + name + " is no time");
            }
            return at;
        }

        private void required(FlatObject flat, String where, List<String> names) {
            names.stream().filter(name -> !flat.has(name)).forEach(name -> fault(where + " has no " + name));
        }

        private void fault(String fault) {
            if (faults.size() < NAMED) {
                faults.add(fault);
            } else {
                more++;
            }
        }

        StoredDocument document() {
            required(fields, "it", List.of("id", "title", "created_at", "updated_at"));
            time(fields, "it", "created_at");
            time(fields, "it", "updated_at");
            if (more > 0) {
                faults.add(more + " more faults");
            }
            return new StoredDocument(fields, messages, tools, snapshots, faults);
        }
    }
}
