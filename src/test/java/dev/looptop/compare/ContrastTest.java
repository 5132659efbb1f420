package dev.looptop.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.diff.Patch;
import dev.looptop.model.Outcome;
import dev.looptop.model.SessionRow;
import dev.looptop.model.State;
import dev.looptop.ui.SamplePatch;
import dev.looptop.ui.SampleSessions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContrastTest {
    private static SessionRow row(int number, String project, String title, int days) {
        return SampleSessions.row(
                number, "codeloops", project, title, 2, 8, Duration.ofDays(days), State.ENDED, Outcome.SUCCESS);
    }

    private static Side side(SessionRow row, String prompt, Patch patch) {
        return new Side(row, Optional.empty(), prompt, patch, "");
    }

    private static Fact fact(Contrast contrast, String name) {
        return contrast.facts().stream()
                .filter(fact -> fact.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void filesOfOneComeBeforeThoseOfBothAndTheSameLast() {
        Patch left = new Patch(
                List.of(
                        SamplePatch.file("both.txt", SamplePatch.hunk(1, "", "+left")),
                        SamplePatch.file("left.txt", SamplePatch.hunk(1, "", "+x")),
                        SamplePatch.file("same.txt", SamplePatch.hunk(3, "", "-a", "+b"))),
                List.of());
        Patch right = new Patch(
                List.of(
                        SamplePatch.file("both.txt", SamplePatch.hunk(1, "", "+right", "+more")),
                        SamplePatch.file("right.txt", SamplePatch.hunk(1, "", "+x")),
                        SamplePatch.file("same.txt", SamplePatch.hunk(3, "", "-a", "+b"))),
                List.of());
        Contrast contrast =
                Contrast.of(side(row(1, "api", "a", 1), "aa", left), side(row(2, "api", "b", 1), "ab", right));
        assertEquals(
                List.of("left.txt LEFT", "right.txt RIGHT", "both.txt BOTH", "same.txt SAME"),
                contrast.files().stream()
                        .map(pair -> pair.path() + " " + pair.where())
                        .toList());
        assertEquals("3 files +3 -1", fact(contrast, "last diff").left());
        assertEquals("3 files +4 -1", fact(contrast, "last diff").right());
        assertTrue(fact(contrast, "last diff").differs());
        assertTrue(fact(contrast, "prompt").differs());
        assertFalse(fact(contrast, "outcome").differs());
        assertFalse(fact(contrast, "tokens").differs(), "what is unknown of both is no difference");
    }

    @Test
    void aSessionComparedWithItselfDiffersInNothing() {
        for (SessionRow row : SampleSessions.rows()) {
            Side side = side(row, "hash", SamplePatch.patch());
            Contrast contrast = Contrast.of(side, side);
            assertTrue(contrast.facts().stream().noneMatch(Fact::differs));
            assertTrue(contrast.files().stream().allMatch(pair -> pair.where() == FilePair.Where.SAME));
        }
    }

    @Test
    void whatCouldNotBeReadIsUnknown() {
        Contrast contrast = Contrast.of(
                Side.unread(row(1, "api", "a", 1), "is not there any more"),
                side(row(2, "api", "b", 1), "ab", SamplePatch.patch()));
        assertEquals("", fact(contrast, "last diff").left());
        assertFalse(fact(contrast, "last diff").differs());
        assertEquals(List.of(), contrast.left().iterations());
    }

    @Test
    void kinAreRetriesFirstThenTheSameTitleElsewhere() {
        SessionRow one = row(1, "api", "Fix it", 1);
        List<SessionRow> all = List.of(
                row(5, "web", "Fix it", 1),
                one,
                row(2, "api", "Fix it", 9),
                row(3, "api", "Fix it", 3),
                row(4, "api", "Something else", 1));
        assertEquals(
                List.of("s3 a retry", "s2 a retry", "s5 the same title elsewhere"),
                Relative.of(one, all).stream()
                        .map(kin -> kin.row().id().name() + " " + kin.why())
                        .toList());
    }
}
