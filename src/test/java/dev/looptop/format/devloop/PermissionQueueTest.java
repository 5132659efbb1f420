package dev.looptop.format.devloop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.format.RootReader;
import dev.looptop.format.SessionFile;
import dev.looptop.model.SessionSummary;
import dev.looptop.model.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests belong to the session their asker names, else to the project, and to nobody when the asker is gone. */
class PermissionQueueTest {
    private static final String TASK = "TASK-20261121-030141";
    private static final String OTHER = "TASK-20261121-040404";
    private static final long NEVER_A_PROCESS = 4_194_305;

    @TempDir
    private Path project;

    @Test
    void aRequestWhoseAskerNamesItsTaskIsThatSessionsAlone() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(Path.of("/proc/self")), "needs /proc");
        session(TASK);
        session(OTHER);
        ProcessBuilder hook = new ProcessBuilder("sleep", "60");
        hook.environment().put("DEVLOOP_CURRENT_SESSION_ID", TASK);
        Process asker = hook.start();
        try {
            request(asker.pid(), "rm -rf build");
            Waiting waiting = waiting(TASK).orElseThrow();
            assertTrue(waiting.permission());
            assertEquals("Bash: rm -rf build", waiting.summary());
            assertTrue(waiting.settledBy().startsWith("looptop permit req-" + asker.pid()));
            assertEquals(Optional.empty(), waiting(OTHER));
            assertEquals(List.of(TASK, OTHER), names());
        } finally {
            asker.destroyForcibly();
        }
    }

    @Test
    void aRequestThatNamesNoTaskIsARowOfTheProject() throws IOException {
        session(TASK);
        request(ProcessHandle.current().pid(), "curl example.org");
        assertEquals(Optional.empty(), waiting(TASK));
        assertEquals(List.of(TASK, PermissionQueue.NAME), names());
        assertEquals("Bash: curl example.org", summary(PermissionQueue.NAME).title());
        assertTrue(waiting(PermissionQueue.NAME).isPresent());
    }

    @Test
    void anAnsweredOrOrphanedRequestAsksNobody() throws IOException {
        session(TASK);
        request(NEVER_A_PROCESS, "make");
        Path request = request(ProcessHandle.current().pid(), "make test");
        Files.writeString(Path.of(request.toString().replace(".json", ".response")), "allow\n");
        assertEquals(List.of(TASK), names());
        assertEquals(Optional.empty(), waiting(TASK));
    }

    private void session(String task) throws IOException {
        Path folder = Files.createDirectories(project.resolve(".devloop/sessions/" + task));
        Files.writeString(folder.resolve("feature.txt"), "do it\n");
        Files.writeString(folder.resolve("status"), "running\n");
    }

    private Path request(long pid, String command) throws IOException {
        Path queue = Files.createDirectories(project.resolve(".devloop/permission-queue"));
        String id = "req-" + pid + "-" + Instant.now().getEpochSecond();
        return Files.writeString(
                queue.resolve(id + ".json"),
                "{\"id\": \"" + id + "\", \"tool\": \"Bash\", \"command\": \"" + command + "\", \"ts\": \"\"}");
    }

    private RootReader root() {
        return new DevloopFormat().root(project.resolve(".devloop"));
    }

    private List<String> names() throws IOException {
        return root().list().sessions().stream().map(file -> file.id().name()).toList();
    }

    private SessionSummary summary(String name) throws IOException {
        RootReader root = root();
        for (SessionFile file : root.list().sessions()) {
            if (file.id().name().equals(name)) {
                return root.summarise(file);
            }
        }
        throw new AssertionError("not listed: " + name);
    }

    private Optional<Waiting> waiting(String name) throws IOException {
        return summary(name).activity().waiting();
    }
}
