package dev.looptop.format.superqode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.looptop.fixtures.SharedFixtures;
import dev.looptop.format.Listing;
import dev.looptop.format.SessionFile;
import dev.looptop.model.Document;
import dev.looptop.model.Problem;
import dev.looptop.model.Session;
import dev.looptop.model.SessionSummary;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every session of the real trees reads as superqode itself says. Deliberately different: sessions that superqode does
 * not list (no index entry) or fails to load are listed here, with the reason.
 */
class SuperqodeInteropTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-02-10T12:00:00Z"), ZoneOffset.UTC);

    private static JsonNode expected(String name) throws IOException {
        return new ObjectMapper()
                .readTree(SharedFixtures.of("superqode")
                        .resolve("expected-" + name + ".json")
                        .toFile());
    }

    private static Map<String, StoredSession> stored(Path directory) throws IOException {
        Store store = new Store(directory, CLOCK);
        Map<String, StoredSession> sessions = new TreeMap<>();
        for (SessionFile file : new SuperqodeRoot(directory, CLOCK).list().sessions()) {
            sessions.put(file.id().name(), new StoredSession(file.id(), store));
        }
        return sessions;
    }

    private static List<String> strings(JsonNode list) {
        List<String> strings = new ArrayList<>();
        list.forEach(node -> strings.add(node.asText()));
        return strings;
    }

    private static Set<String> reasons(SessionSummary summary) {
        return summary.problems().stream().map(Problem::what).collect(Collectors.toSet());
    }

    @Test
    void everyStoredSessionReadsAsTheRealProgramSays() throws IOException {
        JsonNode wanted = expected("main");
        Map<String, StoredSession> sessions =
                stored(SharedFixtures.of("superqode").resolve("home/.superqode/sessions"));
        Set<String> all = new TreeSet<>(strings(wanted.get("list_order")));
        all.addAll(strings(wanted.get("orphans_not_in_index")));
        assertEquals(all, sessions.keySet(), "what superqode lists, and what it forgot");
        for (JsonNode session : wanted.get("sessions")) {
            check(session, sessions.get(session.get("id").asText()));
        }
        for (String id : strings(wanted.get("orphans_not_in_index"))) {
            assertEquals(
                    Set.of("the index does not know it"),
                    reasons(sessions.get(id).read().summary()));
        }
        SessionSummary gone = sessions.get("session-1736848800").read().summary();
        assertEquals("File is gone", gone.title());
        assertEquals("/home/dev/blog", gone.place().directory());
        assertEquals(Set.of("the session's file is missing"), reasons(gone));
    }

    private static void check(JsonNode wanted, StoredSession reader) throws IOException {
        String id = wanted.get("id").asText();
        Session session = reader.read();
        SessionSummary summary = session.summary();
        assertEquals(wanted.get("title").asText(), summary.title(), id);
        int messages = wanted.get("message_count").asInt();
        int tools = wanted.get("tool_execution_count").asInt();
        assertEquals(messages, reader.document().messages().size(), id);
        assertEquals(tools, reader.document().tools().size(), id);
        assertEquals(messages + 2 * tools, session.events().size(), id);
        assertEquals(strings(wanted.get("tags")), summary.tags(), id);
        assertEquals(strings(wanted.get("agents_used")), summary.agents(), id);
        assertEquals(
                wanted.get("parent_session_id").asText("null"), summary.parent().orElse("null"), id);
        assertEquals(wanted.get("project_path").asText(), summary.place().directory(), id);
        assertEquals(
                LocalDateTime.parse(wanted.get("updated_at").asText()).toInstant(ZoneOffset.UTC),
                summary.times().updatedAt().orElseThrow(),
                id);
        assertEquals(
                new StoredSession(
                                summary.id(),
                                new Store(Path.of(summary.id().path()).getParent(), CLOCK))
                        .read(false)
                        .summary(),
                summary,
                id);
    }

    @Test
    void aRevertKeepsWhatTheRealRevertKeeps() throws IOException {
        JsonNode wanted = expected("main").get("ops").get("revert");
        Map<String, StoredSession> sessions =
                stored(SharedFixtures.of("superqode").resolve("home/.superqode/sessions"));
        int checked = 0;
        for (Map.Entry<String, JsonNode> session : wanted.properties()) {
            StoredSession reader = sessions.get(session.getKey());
            reader.read();
            for (StoredDocument.Snapshot snapshot : reader.document().snapshots()) {
                JsonNode kept = session.getValue().get(snapshot.id());
                assertEquals(kept.get("messages").asInt(), Annexes.keptMessages(reader.document(), snapshot));
                assertEquals(kept.get("tool_executions").asInt(), Annexes.keptTools(reader.document(), snapshot));
                checked++;
            }
        }
        assertEquals(21, checked);
    }

    @Test
    void snapshotsForksAndSharesAreTold() throws IOException {
        Map<String, StoredSession> sessions =
                stored(SharedFixtures.of("superqode").resolve("home/.superqode/sessions"));
        Map<String, String> annexes = annexes(sessions.get("session-123").read());
        assertEquals("forked to  session-1738490400-fork  Fix SQL injection (my fork)", annexes.get("forks"));
        assertTrue(annexes.get("snapshots").contains("a revert keeps 3 of 5 messages and 1 of 2 tool executions"));
        assertTrue(annexes.get("shares").contains("never expires; 4 accesses, 1 fork; no password"));
        Map<String, String> fork =
                annexes(sessions.get("session-1738490400-fork").read());
        assertEquals(
                "forked from  session-123  Fix SQL injection\nforked to  session-1738576800-fork  Fork of the fork",
                fork.get("forks"));
        assertTrue(fork.get("shares").contains("password set"));
        assertTrue(
                annexes(sessions.get("session-1737122400").read()).get("shares").contains("EXPIRED 2025-02-10T10:01"));
        JsonNode secrets = expected("main").get("share_tokens_in_file");
        for (StoredSession session : sessions.values()) {
            String told = session.read().documents().toString();
            strings(secrets).forEach(token -> assertFalse(told.contains(token)));
        }
    }

    private static Map<String, String> annexes(Session session) {
        return session.documents().stream()
                .collect(Collectors.toMap(
                        Document::name, document -> document.body().inline()));
    }

    @Test
    void damagedSessionsAreListedWithTheReason() throws IOException {
        Path directory = SharedFixtures.of("superqode").resolve("broken");
        JsonNode wanted = expected("broken");
        Listing listing = new SuperqodeRoot(directory, CLOCK).list();
        assertTrue(listing.problems().get(0).why().contains("share 2 has no share_token"), "" + listing.problems());
        Map<String, StoredSession> sessions = stored(directory);
        assertEquals(new TreeSet<>(strings(wanted.get("list_order"))), sessions.keySet());
        for (String id : sessions.keySet()) {
            SessionSummary summary = sessions.get(id).read().summary();
            assertEquals(wanted.get("index_entries").get(id).get("title").asText(), summary.title(), id);
            assertEquals("/home/dev/shop", summary.place().directory(), id);
            assertEquals(
                    wanted.get("load_errors").has(id), !summary.problems().isEmpty(), id + " " + summary.problems());
        }
        assertEquals("the gzip data is cut off; shown is what the index says", why(sessions, "truncated"));
        assertEquals("it is no gzip data; shown is what the index says", why(sessions, "not-gzip"));
        assertTrue(why(sessions, "bad-crc").startsWith("the gzip data is damaged"), why(sessions, "bad-crc"));
        assertTrue(why(sessions, "latin1").contains("UTF-8"), why(sessions, "latin1"));
        assertEquals("it has no title", why(sessions, "missing-title"));
    }

    private static String why(Map<String, StoredSession> sessions, String id) throws IOException {
        return sessions.get(id).read().summary().problems().get(0).why();
    }

    /** Different on purpose: without a title of its own a session has its first user message for one. */
    @Test
    void everyTranscriptReadsAsTheRealProgramSays() throws IOException {
        Path directory = SharedFixtures.of("superqode").resolve("project-jsonl/.superqode/sessions");
        JsonNode wanted = expected("jsonl");
        Listing listing = new SuperqodeRoot(directory, CLOCK).list();
        assertEquals(List.of(), listing.problems());
        assertEquals(
                new TreeSet<>(strings(wanted.get("list_order"))),
                listing.sessions().stream().map(file -> file.id().name()).collect(Collectors.toSet()));
        for (SessionFile file : listing.sessions()) {
            String id = file.id().name();
            JsonNode meta = wanted.get("metadata").get(id);
            Transcript reader = new Transcript(file.id(), new Store(directory, CLOCK));
            SessionSummary summary = reader.read().summary();
            assertEquals(wanted.get("messages").get(id).size(), reader.messages(), id);
            String title = meta.get("title").asText();
            String first = id.equals("empty-one") ? "(no title)" : "Fix the bug in the parser";
            assertEquals(title.isEmpty() ? first : title, summary.title(), id);
            assertEquals(meta.get("model").asText(), String.join(",", summary.models()), id);
            assertEquals(meta.get("harness_id").asText(), String.join(",", summary.agents()), id);
            assertEquals(
                    meta.get("parent_session_id").asText("null"),
                    summary.parent().orElse("null"),
                    id);
            assertEquals("project-jsonl", summary.place().project(), id);
            assertEquals(
                    LocalDateTime.parse(meta.get("updated_at").asText()).toInstant(ZoneOffset.UTC),
                    summary.times().updatedAt().orElseThrow(),
                    id);
            boolean malformed = id.equals("abc12345");
            assertEquals(malformed ? 1 : 0, summary.problems().size(), id + summary.problems());
            Session session = reader.read();
            assertEquals(summary, session.summary());
            if (id.equals("bb82030d")) {
                assertEquals(
                        "read_file", session.iterations().get(0).steps().get(0).name());
                assertEquals(
                        "forked to  bb82030d-fork-6ca2  Fork of bb82030d\nforked to  bb82030d-import-5850  Import of bb82030d",
                        annexes(session).get("forks"));
            }
        }
    }
}
