package dev.looptop.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.looptop.model.Activity;
import dev.looptop.model.Crew;
import dev.looptop.model.Effort;
import dev.looptop.model.Ending;
import dev.looptop.model.Judgement;
import dev.looptop.model.Labels;
import dev.looptop.model.Outcome;
import dev.looptop.model.SessionId;
import dev.looptop.model.SessionRow;
import dev.looptop.model.SessionSummary;
import dev.looptop.model.State;
import dev.looptop.model.Ties;
import dev.looptop.model.Times;
import dev.looptop.model.Workplace;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProjectNamesTest {
    private static List<String> names(String... directories) {
        List<SessionRow> rows =
                Stream.of(directories).map(ProjectNamesTest::row).toList();
        ProjectNames names = ProjectNames.of(rows);
        return rows.stream().map(row -> names.of(row.summary().place())).toList();
    }

    @Test
    void theLastNameIsEnoughWhileItIsTheOnlyOne() {
        assertEquals(List.of("app", "web", "app"), names("/home/a/app", "/home/a/web", "/home/a/app/"));
    }

    @Test
    void parentsTellApart() {
        assertEquals(List.of("a/app", "b/app", "web"), names("/home/a/app", "/home/b/app", "/home/b/web"));
    }

    @Test
    void asManyParentsAsAreNeeded() {
        assertEquals(
                List.of("a/src/app", "b/src/app", "x/lib/app"), names("/a/src/app", "/h/b/src/app/", "/h/x/lib/app"));
    }

    @Test
    void aDirectoryWithoutSoManyParentsIsShownWhole() {
        assertEquals(List.of("/app", "x/app", "unknown"), names("/app", "/x/app", "/"));
        assertEquals(List.of("/x/app", "y/x/app"), names("/x/app", "/y/x/app"));
    }

    @Test
    void whereTheDirectoryIsNotKnownNothingIsAdded() {
        assertEquals(List.of("unknown", "unknown", "app", "app"), names(".", "", "/home/app", "app"));
    }

    private static SessionRow row(String directory) {
        SessionSummary summary = new SessionSummary(
                new SessionId("codeloops", "x", "/x"),
                Workplace.of(directory),
                "title",
                Ending.NONE,
                Times.UNKNOWN,
                Crew.NONE,
                Effort.NONE,
                Ties.NONE,
                Labels.NONE,
                Activity.NONE,
                List.of());
        return new SessionRow(
                summary,
                new Judgement(
                        State.RUNNING, Outcome.NONE, "", Optional.empty(), List.of(), State.RUNNING, Instant.EPOCH));
    }
}
