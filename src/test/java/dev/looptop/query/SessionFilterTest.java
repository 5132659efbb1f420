package dev.looptop.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.model.SessionRow;
import dev.looptop.ui.SampleSessions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of the filter bar, on the sessions of the pictures. */
class SessionFilterTest {
    private static final Instant NOW = SampleSessions.NOW;
    private static final List<SessionRow> ROWS = SampleSessions.rows();

    private static SessionFilter.Parsed parsed(String words) {
        return SessionFilter.parse(words, NOW, ZoneOffset.UTC);
    }

    private static long shown(String words) {
        assertEquals(List.of(), parsed(words).problems());
        return ROWS.stream()
                .filter(row -> parsed(words).filter().accepts(row, NOW))
                .count();
    }

    private static long counted(Predicate<SessionRow> wanted) {
        return ROWS.stream().filter(wanted).count();
    }

    @Test
    void comparisonsMustAllHold() {
        assertEquals(counted(row -> row.summary().iterations() > 3), shown("iter>3"));
        assertEquals(
                counted(row -> row.summary().iterations() > 2 && row.summary().iterations() <= 4),
                shown("iter>2 iter<=4"));
        assertEquals(counted(row -> row.summary().iterations() == 3), shown("iter:3"));
        assertTrue(shown("iter>3") > 0 && shown("iter>2 iter<=4") < shown("iter>2"));
    }

    @Test
    void aDurationThatIsUnknownIsNeitherLongNorShort() {
        long known = counted(row -> row.summary().times().durationSecs().isPresent());
        assertEquals(known, shown("dur>10m") + shown("dur<=10m"));
        assertEquals(shown("dur>20m"), shown("dur>1200s"));
    }

    @Test
    void anExclamationMarkIsTheOpposite() {
        for (String words : List.of("project:api", "outcome:success", "state:stuck", "is:live", "iter>3", "retry")) {
            assertEquals(ROWS.size(), shown(words) + shown("!" + words), words);
        }
        assertEquals(
                counted(row ->
                        !Set.of("api", "web").contains(row.summary().place().project())),
                shown("!project:api !project:web"),
                "several opposites must all hold");
        assertEquals(shown("!project:api !project:web"), shown("!project:api,web"));
    }

    @Test
    void contentsHideNothingBeforeTheyWereLookedFor() {
        SessionFilter filter = parsed("//sleep").filter();
        Term term = filter.terms().get(0);
        assertTrue(ROWS.stream().allMatch(row -> filter.accepts(row, NOW)));
        assertEquals(List.of(term), filter.unsought());

        SessionFilter found = filter.finding(term, List.of(ROWS.get(1).id()));
        assertTrue(found.accepts(ROWS.get(1), NOW));
        assertFalse(found.accepts(ROWS.get(2), NOW));
        assertEquals(List.of(), found.unsought());
    }

    @ParameterizedTest
    @CsvSource({
        "iter>x, compares with no number",
        "dur<, compares with no number",
        "since:soon, is not a date",
        "//, has no text to look for",
        "!before:never, is not a date"
    })
    void whatMeansNothingIsSaid(String word, String why) {
        assertTrue(
                parsed(word).problems().get(0).contains(why),
                parsed(word).problems().toString());
        assertTrue(parsed(word).filter().isEmpty());
    }

    @Test
    void everyConditionIsReadBackFromItsChip() {
        String words = "project:api !outcome:success iter>3 dur<=10m since:7d file:a.py //sleep !model:opus";
        SessionFilter filter = parsed(words).filter();
        String chips = String.join(" ", filter.terms().stream().map(Term::label).toList());
        assertEquals(filter.terms(), parsed(chips).filter().terms());
    }

    @Test
    void aFileIsLookedForInTheHeadersOfPatches() {
        TextPattern pattern = TextPattern.of(Term.of(Term.Key.FILE, "src/retry.py"));
        TextPattern.Budget budget = new TextPattern.Budget(10_000);
        assertTrue(pattern.matcher("+++ b/src/retry.py", budget).find());
        assertTrue(pattern.matcher("rename to src/retry.py", budget).find());
        assertFalse(pattern.matcher("+import src/retry.py", budget).find());
    }
}
