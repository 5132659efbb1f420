package dev.looptop.format.devloop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.looptop.format.Places;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevloopFormatTest {
    private final DevloopFormat format = new DevloopFormat();

    @TempDir
    Path home;

    @Test
    void looksUpwardAndInTheListOfProjects() throws IOException {
        Path project = home.resolve("work/proj");
        Files.createDirectories(project.resolve(".devloop/specs"));
        Path below = Files.createDirectories(project.resolve("src/main"));
        Files.createDirectories(home.resolve(".devloop/logs"));
        Files.writeString(
                home.resolve(".devloop/projects.json"),
                "[{\"path\":\"" + project + "\"},{\"path\":\"/gone/x\",\"last_task_id\":null},{\"path\":\"relative\"},"
                        + "{\"path\":\"" + home + "\"}]");
        assertEquals(
                List.of(project.resolve(".devloop"), Path.of("/gone/x/.devloop")),
                format.defaultRoots(new Places(home, below, Map.of())));
    }

    @Test
    void theUsersGlobalStateIsNoProject() throws IOException {
        Files.createDirectories(home.resolve(".devloop/logs"));
        Files.createDirectories(home.resolve(".devloop/sessions"));
        Path elsewhere = Files.createDirectories(home.resolve("elsewhere"));
        assertEquals(
                List.of(elsewhere.resolve(".devloop")), format.defaultRoots(new Places(home, elsewhere, Map.of())));
        assertEquals(List.of(), format.defaultRoots(new Places(home, home, Map.of())));
    }

    @Test
    void knowsATreeByWhatLiesInIt() throws IOException {
        Path project = home.resolve("proj");
        Path tree = project.resolve(".devloop");
        Files.createDirectories(tree.resolve("sessions/TASK-20261121-030000"));
        assertEquals(Optional.of(tree), format.recognise(project));
        assertEquals(Optional.of(tree), format.recognise(tree));
        assertEquals(Optional.of(tree), format.recognise(tree.resolve("sessions")));
        Path other = Files.createDirectories(home.resolve("other/sessions/abc"));
        assertEquals(Optional.empty(), format.recognise(other.getParent().getParent()));
        assertEquals(Optional.empty(), format.recognise(home.resolve("missing")));
        Path fresh = Files.createDirectories(home.resolve("fresh"));
        Files.writeString(fresh.resolve("devloop.config.sh"), "");
        assertEquals(Optional.of(fresh.resolve(".devloop")), format.recognise(fresh));
        assertEquals(List.of(), format.root(fresh.resolve(".devloop")).list().sessions());
    }
}
