package dev.looptop.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.looptop.diff.UnifiedDiffParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {
    @TempDir
    private Path home;

    private CliTrial trial(String name) throws IOException {
        return new CliTrial(home).session("one", name);
    }

    @Test
    void everyFormatHoldsTheSession() throws IOException {
        CliTrial trial = trial("success-three");
        String json = trial.run("export", "one", "--format", "json").ok().out();
        assertEquals(trial.run("show", "one", "--json").ok().out(), json);
        assertEquals(
                3, new ObjectMapper().readTree(json).get("iterations_detail").size());
        String patch = trial.run("export", "one", "--format", "patch").ok().out();
        assertEquals(trial.run("diff", "one").ok().out(), patch);
        String markdown = trial.run("export", "one").ok().out();
        assertTrue(
                markdown.startsWith(trial.run("show", "one", "--markdown").ok().out()), markdown);
        assertTrue(markdown.contains(patch), "the patch stands between fences");
        String html = trial.run("export", "one", "--format", "html").ok().out();
        assertTrue(html.startsWith("<!doctype html>") && html.endsWith("</html>\n"), html);
        assertTrue(html.contains("prefers-color-scheme: dark") && html.contains("<tr class=\"add\">"), html);
        assertFalse(html.contains("<script") || html.contains("http://") || html.contains("https://"), html);
        assertFalse(UnifiedDiffParser.parse(patch).files().isEmpty());
    }

    @Test
    void hostileTextStaysText() throws IOException {
        CliTrial trial = new CliTrial(home)
                .session(
                        "one",
                        ("{\"type\":\"session_start\",\"timestamp\":\"2026-03-02T10:00:00Z\",\"prompt\":\""
                                        + "<script>alert(1)</script> \\u001b[31m &amp; \\u202e\\\" onload='x'\\nsecond\",\"working_dir\":"
                                        + "\"/n\",\"actor_agent\":\"a<b\",\"critic_agent\":\"c\",\"actor_model\":null,"
                                        + "\"critic_model\":null,\"max_iterations\":null}\n")
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        String html = trial.run("export", "one", "--format", "html").ok().out();
        assertTrue(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), html);
        assertFalse(html.contains("<script>"), html);
        assertTrue(html.codePoints().noneMatch(c -> c < ' ' && c != '\n' || c >= 0x202a && c <= 0x202e), html);
        assertTrue(html.contains("&amp;amp;"), html);
    }

    @Test
    void aFileIsNewAndForTheUserAlone() throws IOException {
        CliTrial trial = trial("success-three");
        Path file = home.resolve("out.html");
        trial.run("export", "one", "--format", "html", "-o", "out.html").ok();
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(trial.run("export", "one", "--format", "html").ok().out(), Files.readString(file));
        CliTrial.Said again = trial.run("export", "one", "-o", "out.html");
        assertEquals(2, again.exit());
        assertTrue(again.err().contains("stays as it is"), again.err());
        assertEquals(2, trial.run("export", "one", "--format", "pdf").exit());
        CliTrial.Said none = trial.run("export", "one", "--format", "patch", "-o", "no/dir.patch")
                .ok();
        assertTrue(Files.exists(home.resolve("no/dir.patch")), none.err());
    }

    @Test
    void nothingToExportLeavesNoFile() throws IOException {
        CliTrial trial = trial("live-start-only");
        CliTrial.Said said =
                trial.run("export", "one", "--format", "patch", "-o", "p.patch").ok();
        assertTrue(said.err().contains("nothing to export"), said.err());
        assertFalse(Files.exists(home.resolve("p.patch")));
    }
}
