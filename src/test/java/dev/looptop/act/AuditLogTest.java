package dev.looptop.act;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The audit log keeps every line, whoever else writes to it. */
class AuditLogTest {
    private static final Instant AT = Instant.parse("2026-11-21T03:04:13Z");
    private static final int LINES = 100;

    @TempDir
    private Path folder;

    private static AuditEntry entry(String id, String said) {
        return new AuditEntry(
                id,
                AT,
                new AuditEntry.Actor("dev", "command"),
                "approve plan gate",
                "devloop",
                "TASK-1",
                "/p/TASK-1",
                List.of("create /p/plan.json (83 bytes)"),
                "done",
                said);
    }

    /** Appends lines as another process: the file, a name for its lines. */
    public static void main(String[] arguments) throws IOException {
        AuditLog log = new AuditLog(Path.of(arguments[0]));
        for (int i = 0; i < LINES; i++) {
            log.append(entry(arguments[1] + i, "x".repeat(200)));
        }
    }

    @Test
    void anEntryIsReadAsItWasWritten() {
        AuditEntry hostile = entry("1", "a \"b\" \\ \n\u001b[31m é 😀 \u202e \u0000");
        assertEquals(Optional.of(hostile), AuditEntry.of(hostile.line()));
        assertEquals(1, hostile.line().lines().count());
        assertTrue(hostile.line().chars().allMatch(c -> c == '\n' || c >= 32 && c < 127));
        for (String other : List.of("", "{", "[]", "{\"at\":\"2026-11-21T03:04:13Z\"}", "{\"id\":\"1\"}")) {
            assertEquals(Optional.empty(), AuditEntry.of(other), other);
        }
    }

    @Test
    void theLineAfterAnActTakesThePlaceOfTheOneBefore() throws IOException {
        AuditLog log = new AuditLog(folder.resolve("audit.jsonl"));
        assertEquals(List.of(), log.acts());
        AuditEntry begun = entry("1", "");
        log.append(begun);
        log.append(entry("2", "other"));
        log.append(begun.ended(AT.plusSeconds(2), "refused", "late"));
        assertEquals(
                List.of("refused late", "done other"),
                log.acts().stream().map(act -> act.result() + " " + act.said()).toList());
    }

    @Test
    void twoProcessesAndTwoThreadsLoseNothing() throws Exception {
        Path file = folder.resolve("state/audit.jsonl");
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        AuditLogTest.class.getName(),
                        file.toString(),
                        "p")
                .redirectErrorStream(true)
                .start();
        List<Thread> threads = new ArrayList<>();
        List<IOException> failures = new ArrayList<>();
        for (String name : List.of("a", "b")) {
            Thread thread = new Thread(() -> {
                try {
                    main(new String[] {file.toString(), name});
                } catch (IOException e) {
                    synchronized (failures) {
                        failures.add(e);
                    }
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        String said = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(other.waitFor(60, TimeUnit.SECONDS));
        assertEquals("", said);
        assertEquals(List.of(), failures);
        assertEquals(3 * LINES, new AuditLog(file).acts().size());
        assertEquals(3 * LINES, Files.readAllLines(file).size());
    }
}
