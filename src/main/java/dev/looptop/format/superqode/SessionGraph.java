package dev.looptop.format.superqode;

import com.fasterxml.jackson.core.JsonToken;
import dev.looptop.json.FlatObject;
import dev.looptop.model.Ending;
import dev.looptop.model.Outcome;
import dev.looptop.model.Waiting;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code session_graph.json} beside the transcripts: what superqode's switchboard knows of each of them
 * (formats/superqode.md, section 10).
 *
 * @param records by session id, in the file's order
 * @param fault why it could not be read whole
 */
record SessionGraph(Map<String, FlatObject> records, Optional<String> fault) {
    private static final int MOST = 100_000;

    static final SessionGraph NONE = new SessionGraph(Map.of(), Optional.empty());

    /** Reads it; what stands before a damage is kept. */
    static SessionGraph read(Path file) {
        Map<String, FlatObject> records = new LinkedHashMap<>();
        try {
            Packed.read(file, (name, parser) -> {
                if (!name.equals("sessions") || parser.currentToken() != JsonToken.START_OBJECT) {
                    parser.skipChildren();
                    return;
                }
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String id = parser.currentName();
                    if (parser.nextToken() == JsonToken.START_OBJECT && records.size() < MOST) {
                        records.put(id, Dialect.READER.object(parser));
                    } else {
                        parser.skipChildren();
                    }
                }
            });
            return new SessionGraph(records, Optional.empty());
        } catch (IOException e) {
            return new SessionGraph(records, Optional.of(String.valueOf(e.getMessage())));
        }
    }

    /** What it says of a session; nothing when it does not know it. */
    FlatObject record(String id) {
        return records.getOrDefault(id, Dialect.READER.none());
    }

    /** When it last heard of a session. */
    Optional<Instant> updatedAt(String id, ZoneId zone) {
        return LocalMoment.instant(record(id).text("updated_at"), zone);
    }

    /** What a session waits for: superqode says that approvals are pending, not which. */
    Optional<Waiting> waiting(String id, ZoneId zone) {
        FlatObject record = record(id);
        long pending = record.number("pending_approvals_count", 0);
        boolean waits = record.text("status").equals("needs_approval") || pending > 0;
        if (!waits || isClosed(record)) {
            return Optional.empty();
        }
        String what =
                pending > 0 ? pending + (pending == 1 ? " approval" : " approvals") + " pending" : "needs approval";
        return Optional.of(new Waiting(
                "approval", updatedAt(id, zone), what, "superqode, where the session runs", Optional.empty(), true));
    }

    /** A session that was closed has ended; how, superqode does not say. */
    Ending ending(String id) {
        return isClosed(record(id)) ? new Ending(Outcome.UNKNOWN, "closed", "") : Ending.NONE;
    }

    static boolean isClosed(FlatObject record) {
        return record.isTrue("closed") || record.text("status").equals("closed");
    }

    /** All that it says of a session, a line each; empty when it does not know it. */
    String told(String id) {
        FlatObject record = record(id);
        List<String> lines = new ArrayList<>();
        for (String name : List.of(
                "kind",
                "status",
                "agent_name",
                "root_session_id",
                "parent_session_id",
                "provider",
                "model",
                "backend",
                "workspace",
                "git_branch",
                "last_result_preview")) {
            if (!record.text(name).isEmpty()) {
                lines.add(name.replace('_', ' ') + "  " + record.text(name).replace('\n', ' '));
            }
        }
        long pending = record.number("pending_approvals_count", 0);
        if (pending > 0) {
            lines.add("pending approvals  " + pending);
        }
        return String.join("\n", lines);
    }
}
