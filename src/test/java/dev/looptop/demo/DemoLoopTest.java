package dev.looptop.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoLoopTest {
    @TempDir
    Path temporary;

    private static void await(String what, Callable<Boolean> condition) throws Exception {
        Instant limit = Instant.now().plusSeconds(20);
        while (!condition.call()) {
            assertTrue(Instant.now().isBefore(limit), "waited in vain for " + what);
            Thread.onSpinWait();
        }
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }

    @Test
    void playsWaitsAndLeavesNothing() throws Exception {
        Path directory = temporary.resolve("demo");
        try (DemoLoop demo = DemoLoop.start(directory, 200)) {
            Path sessions = demo.roots().get(0);
            assertEquals(3, demo.roots().size());
            assertTrue(files(sessions).size() >= 6, "history is there at once");
            Path ledger = demo.roots().get(2).resolve(".devloop/sessions");
            await("the waiting task", () -> files(ledger).size() == 2);
            await("the live sessions", () -> files(sessions).size() >= 10);
            Path task = waiting(ledger);
            await("its gate", () -> text(task.resolve("events.ndjson")).contains("approval.request"));
            assertEquals("running\n", text(task.resolve("status")));
            if (Files.isDirectory(Path.of("/proc/self"))) {
                await("its process", () -> isMarked(task.getFileName().toString()));
            }
            Files.writeString(task.resolve("approvals/plan.json"), "{\"decision\":\"approve\"}");
            Files.writeString(task.resolve("approvals/diff.json"), "{\"decision\":\"approve\"}");
            await("the end", () -> text(task.resolve("status")).equals("approved\n"));
            assertEquals(List.of(), List.copyOf(demo.failures()));
            assertEquals(Duration.ofSeconds(3), demo.stuckAfter());
        }
        assertFalse(Files.exists(directory));
        assertTrue(ProcessHandle.current()
                .children()
                .noneMatch(child -> child.info().command().orElse("").contains("/bin/codeloops")));
    }

    private static Path waiting(Path sessions) throws IOException {
        return files(sessions).stream()
                .max((one, other) -> one.getFileName().compareTo(other.getFileName()))
                .orElseThrow();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException notYet) {
            return "";
        }
    }

    private static boolean isMarked(String id) {
        return ProcessHandle.current()
                .children()
                .anyMatch(child -> text(Path.of("/proc/" + child.pid() + "/environ"))
                        .contains("DEVLOOP_CURRENT_SESSION_ID=" + id));
    }

    @Test
    void touchesNothingThatIsNotItsOwn() throws IOException {
        Files.writeString(temporary.resolve("mine"), "x");
        assertThrows(IOException.class, () -> DemoLoop.start(temporary, 1));
        assertEquals(1, files(temporary).size());
        assertThrows(IllegalArgumentException.class, () -> DemoLoop.start(temporary.resolve("a"), 0));
        Path there = Files.createDirectory(temporary.resolve("there"));
        DemoLoop demo = DemoLoop.start(there, 1);
        assertEquals(Duration.ofSeconds(12), demo.stuckAfter());
        demo.stop();
        assertTrue(files(there).size() > 0, "stopping keeps what was written");
        Files.writeString(there.resolve("added"), "x");
        demo.close();
        assertEquals(List.of(there.resolve("added")), files(there));
    }
}
