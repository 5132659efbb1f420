package dev.looptop.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code looptop search} finds in real files. */
class SearchCommandTest {
    @TempDir
    Path home;

    private CliTrial cli;

    @BeforeEach
    void sessions() throws IOException {
        cli = new CliTrial(home)
                .session("2026-03-01T08-00-00Z_aaaaaa", "success-three")
                .session("2026-03-01T09-00-00Z_bbbbbb", "interrupted")
                .session("2026-03-01T10-00-00Z_cccccc", "hostile-text");
    }

    private List<String> places(String... arguments) throws IOException {
        return cli.run(arguments).objects().stream()
                .map(hit -> hit.get("place").asText() + " " + hit.get("iteration"))
                .toList();
    }

    @Test
    void everyTextIsSearchedAndALineOfADiffIsFoundWhereItCameIn() throws IOException {
        assertEquals(List.of("diff 1"), places("search", "--json", "fn validate\\(e: &str\\) -> bool \\{$"));
        assertEquals(List.of("diff 2"), places("search", "--json", "-F", "fn password_ok"));
        assertEquals(List.of("output 3", "feedback 3"), places("search", "--json", "docs updated\\.$"));
    }

    @Test
    void filtersApply() throws IOException {
        assertTrue(places("search", "--json", "--outcome", "interrupted", ".").stream()
                .allMatch(place -> !place.isEmpty()));
        for (JsonNode hit :
                cli.run("search", "--json", "--outcome", "interrupted", ".").objects()) {
            assertEquals("2026-03-01T09-00-00Z_bbbbbb", hit.get("id").asText());
        }
    }

    @Test
    void nothingFoundIsSaidAndIsNoFailure() {
        CliTrial.Said said = cli.run("search", "no such text anywhere");
        assertEquals(0, said.exit());
        assertEquals("No hit for 'no such text anywhere' in 3 sessions.\n", said.out());
    }

    @Test
    void aBadExpressionEndsTheCommandWithWhatToDo() {
        CliTrial.Said said = cli.run("search", "a(");
        assertEquals(2, said.exit());
        assertTrue(said.err().contains("-F searches for it as it stands"), said.err());
        assertEquals(0, cli.run("search", "-F", "a(").exit());
    }

    @Test
    void hostileTextIsHarmlessInWhatIsPrinted() {
        String out = cli.run("search", "--limit", "0", ".").ok().out();
        assertTrue(out.codePoints().noneMatch(c -> c < 32 && c != '\n' || c == 0x202E), out);
    }
}
