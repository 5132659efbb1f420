package dev.looptop.format.superqode;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.looptop.json.FlatReader;
import java.util.Set;

/** What superqode's documents are read by, and the fields that a session needs of them. */
final class Dialect {
    /** What these documents may hold beyond plain JSON: Python's NaN and Infinity, integers of any size. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CHARSET_DETECTION)
            // What follows the JSON is still to be read: the checksum of gzip data stands at its end.
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(10_000)
                    .maxNestingDepth(500)
                    .build())
            .build();

    private static final int NESTED = 64 * 1024;
    private static final Set<String> KEPT = Set.of(
            "access_count",
            "active_session_id",
            "agent_id",
            "agent_name",
            "agents_used",
            "allow_fork",
            "allow_view_history",
            "arguments",
            "backend",
            "closed",
            "content",
            "created_at",
            "created_by",
            "description",
            "duration_ms",
            "expires_at",
            "files_created",
            "files_modified",
            "fork_count",
            "format",
            "function",
            "git_branch",
            "harness_id",
            "id",
            "kind",
            "last_result_preview",
            "message_count",
            "model",
            "name",
            "parent_session_id",
            "password_hash",
            "pending_approvals_count",
            "project_path",
            "provider",
            "result",
            "role",
            "root_session_id",
            "session_id",
            "share_token",
            "source_session_id",
            "status",
            "success",
            "tags",
            "timestamp",
            "title",
            "tool_name",
            "total_tokens",
            "updated_at",
            "visibility",
            "workspace");

    /** Reads their objects. */
    static final FlatReader READER = new FlatReader(JSON, KEPT::contains, NESTED);

    private Dialect() {}
}
