package dev.looptop.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigCommandTest {
    @TempDir
    private Path home;

    @Test
    void aFileIsWrittenOnceForTheUserAlone() throws IOException {
        CliTrial trial = new CliTrial(home);
        Path file = home.resolve(".config/looptop/config.toml");
        assertEquals(
                "written: " + file + "\n", trial.run("config", "--init").ok().out());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())));
        assertEquals(1, file.getParent().toFile().list().length, "nothing is left beside it");
        assertTrue(trial.run("config", "--check").ok().out().endsWith("nothing is wrong\n"));
        CliTrial.Said again = trial.run("config", "--init");
        assertEquals(2, again.exit());
        assertTrue(again.err().contains("stays as it is"), again.err());
    }

    @Test
    void whatIsWrongIsSaidAndTheRestHolds() throws IOException {
        Path file =
                Files.writeString(home.resolve("own.toml"), "theme = \"dark\"\nroots = [\"nowhere\"]\nmuose = true\n");
        CliTrial trial =
                new CliTrial(home).with("LOOPTOP_CONFIG", file.toString()).session("a", "success-three");
        CliTrial.Said check = trial.run("config", "--check");
        assertEquals(1, check.exit());
        assertTrue(check.out().contains("own.toml: line 3: unknown key 'muose'; did you mean 'mouse'?"), check.out());
        assertTrue(check.out().contains("nowhere"), check.out());
        String shown = trial.run("config").ok().out();
        assertTrue(shown.contains("theme = \"dark\"") && shown.contains("($LOOPTOP_CONFIG), read"), shown);
        CliTrial.Said list = trial.run("list").ok();
        assertEquals(2, list.lines().size(), list.out());
        assertTrue(list.err().contains("1 fault, see 'looptop config --check'"), list.err());
    }

    @Test
    void placesAndSpansOfTheFileAreUsed() throws IOException {
        Path more = Files.createDirectories(home.resolve("more/sessions"));
        CliTrial trial = new CliTrial(home).session("a", "success-three");
        Files.copy(trial.sessions().resolve("a.jsonl"), more.resolve("b.jsonl"));
        Path file = Files.createDirectories(home.resolve(".config/looptop")).resolve("config.toml");
        Files.writeString(file, "roots = [\"~/more/sessions\"]\n[stuck]\ndefault = \"7m\"\ndevloop = \"20m\"\n");
        assertEquals(2, trial.run("list", "--json").objects().size());
        String shown = trial.with("DEVLOOP_STUCK_THRESHOLD_MIN", "3")
                .run("config")
                .ok()
                .out();
        assertTrue(shown.contains("default = \"7m\"") && shown.contains("devloop = \"3m\""), shown);
    }
}
