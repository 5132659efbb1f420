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
import java.util.Optional;
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
        assertEquals("""
                session-123  Fix SQL injection  (this session)
                  session-1738490400-fork  Fix SQL injection (my fork)
                    session-1738576800-fork  Fork of the fork""", annexes.get("forks"));
        assertTrue(annexes.get("snapshots")
                .contains("a revert keeps 3 of 5 messages and 1 of 2 tool executions; it drops 2 and 1"));
        assertTrue(annexes.get("shares").contains("never expires; 4 accesses, 1 fork; no password"));
        Map<String, String> fork =
                annexes(sessions.get("session-1738490400-fork").read());
        assertEquals("""
                session-123  Fix SQL injection
                  session-1738490400-fork  Fix SQL injection (my fork)  (this session)
                    session-1738576800-fork  Fork of the fork""", fork.get("forks"));
        assertTrue(annexes(sessions.get("session-1738576800-fork").read())
                .get("forks")
                .startsWith("session-123  Fix SQL injection\n"));
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
            String agents =
                    id.equals("rev-1") ? "reviewer" : meta.get("harness_id").asText();
            assertEquals(agents, String.join(",", summary.agents()), id);
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
                assertEquals("""
                        bb82030d  (this session)
                          bb82030d-fork-6ca2  Fork of bb82030d
                            named-fork  Fork of bb82030d
                          bb82030d-import-5850  Import of bb82030d""", annexes(session).get("forks"));
            }
        }
    }

    /** Different on purpose: shares of a deleted session, which the real list shows as any other, are told as lost. */
    @Test
    void everyShareIsTold() throws IOException {
        Path directory = SharedFixtures.of("superqode").resolve("home/.superqode/sessions");
        JsonNode records = new ObjectMapper()
                .readTree(directory.resolve("shares/index.json").toFile())
                .get("shares");
        Map<String, StoredSession> sessions = stored(directory);
        int told = 0;
        for (JsonNode share : records) {
            String session = share.get("session_id").asText();
            if (sessions.containsKey(session)) {
                String text = annexes(sessions.get(session).read()).get("shares");
                assertTrue(
                        text.contains(share.get("visibility").asText() + "  ("
                                + share.get("id").asText()),
                        text);
                told++;
            }
        }
        assertEquals(records.size() - 1, told);
        List<Problem> problems = new SuperqodeRoot(directory, CLOCK).list().problems();
        assertEquals(1, problems.size(), problems.toString());
        assertTrue(problems.get(0).what().contains("of session session-1738216800, which is gone"));
        assertEquals("it was deleted", problems.get(0).why());
    }

    @Test
    void theGraphAndTheShareFilesBelongToTheirTranscripts() throws IOException {
        Path directory = SharedFixtures.of("superqode").resolve("project-jsonl/.superqode/sessions");
        Map<String, Map<String, String>> annexes = new TreeMap<>();
        for (SessionFile file : new SuperqodeRoot(directory, CLOCK).list().sessions()) {
            annexes.put(file.id().name(), annexes(new Transcript(file.id(), new Store(directory, CLOCK)).read()));
        }
        List<JsonNode> nodes =
                new ArrayList<>(expected("jsonl").get("graph_tree").findParents("id"));
        assertEquals(8, nodes.size());
        for (JsonNode node : nodes) {
            String id = node.get("id").asText();
            if (id.equals("to-delete")) {
                assertFalse(annexes.containsKey(id), "deleted and closed");
                continue;
            }
            String graph = annexes.get(id).get("graph");
            assertTrue(graph.contains("kind  " + node.get("kind").asText()), graph);
            assertTrue(graph.contains("status  " + node.get("status").asText()), graph);
            assertTrue(graph.contains("root session id  " + node.get("root").asText()), graph);
            assertEquals(
                    !node.get("agent").asText().isEmpty(),
                    graph.contains("agent name  " + node.get("agent").asText()) && graph.contains("agent name"));
        }
        String alone = annexes.get("bb82030d").get("shares");
        assertTrue(alone.startsWith("artifact share-bb82030d-20260511-100051.superqode-share.json  (v1, 2026"), alone);
        assertTrue(annexes.get("abc12345").get("shares").contains("(v2, 2026-05-11T10:00:54)"));
        assertTrue(annexes.get("rev-1").get("shares").contains("with abc12345, rev-1"));
        assertFalse(annexes.get("empty-one").containsKey("shares"));
    }

    /** The exported documents are what the store holds, but no store: nothing there is taken for a root. */
    @Test
    void exportedDocumentsReadAsTheStoredOnes() throws IOException {
        Path folder = SharedFixtures.of("superqode");
        assertEquals(Optional.empty(), new SuperqodeFormat().recognise(folder.resolve("exports")));
        StoredDocument exported = StoredDocument.read(folder.resolve("exports/doc_style.store.json"), ZoneOffset.UTC);
        StoredDocument stored =
                StoredDocument.read(folder.resolve("home/.superqode/sessions/session-123.json.gz"), ZoneOffset.UTC);
        assertEquals(stored.messages(), exported.messages());
        assertEquals(stored.tools(), exported.tools());
        assertEquals(stored.snapshots(), exported.snapshots());
        for (String name : List.of("escapes", "unicode")) {
            StoredDocument document =
                    StoredDocument.read(folder.resolve("exports/" + name + ".store.json"), ZoneOffset.UTC);
            assertEquals(List.of(), document.faults(), name);
            assertEquals(4, document.messages().size(), name);
        }
    }
}
