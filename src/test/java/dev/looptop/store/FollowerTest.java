package dev.looptop.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.looptop.format.celeste.CelesteFormat;
import dev.looptop.format.codeloops.CodeloopsFormat;
import dev.looptop.judge.StateJudge;
import dev.looptop.judge.Thresholds;
import dev.looptop.model.Event;
import dev.looptop.model.Problem;
import dev.looptop.model.State;
import dev.looptop.process.ProcessFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowerTest {
    private static final Instant NOW = Instant.parse("2026-11-21T04:00:00Z");
    private static final String START =
            "{\"type\":\"session_start\",\"timestamp\":\"2026-11-21T03:59:00Z\",\"prompt\":\"p\","
                    + "\"working_dir\":\"/nowhere/api\",\"actor_agent\":\"a\",\"critic_agent\":\"b\"}\n";
    private static final String END = "{\"type\":\"session_end\",\"outcome\":\"success\",\"iterations\":0,"
            + "\"duration_secs\":1.0,\"timestamp\":\"2026-11-21T03:59:30Z\"}\n";

    @TempDir
    private Path directory;

    private final List<Problem> troubles = new ArrayList<>();

    @Test
    void aLiveSessionIsFollowedToItsEndAndThenLetGo() throws IOException {
        Path sessions = Files.createDirectories(directory.resolve("codeloops/sessions"));
        write(sessions.resolve("old.jsonl"), START + END);
        Path live = sessions.resolve("live.jsonl");
        write(live, START);
        Follower follower = follower(new Root(new CodeloopsFormat(), sessions, true, Optional.empty()));
        List<Follower.Seen> first = follower.look();
        assertEquals(1, first.size(), "what has ended is history");
        assertEquals(Event.Kind.PHASE_START, last(first.get(0)).kind());
        write(live, END);
        List<Follower.Seen> second = follower.look();
        assertEquals(State.ENDED, second.get(0).judgement().state());
        assertEquals(Event.Kind.END, last(second.get(0)).kind());
        assertEquals(List.of(), follower.look());
    }

    @Test
    void whatCannotBeReadIsToldOnceAndReadWhenItCan() throws IOException {
        Path sessions = Files.createDirectories(directory.resolve(".celeste/sessions"));
        Path document = sessions.resolve("1.json");
        write(document, "{broken");
        Follower follower = follower(new Root(new CelesteFormat(), sessions, true, Optional.empty()));
        assertEquals(List.of(), follower.look());
        assertEquals(List.of(), follower.look());
        assertEquals(1, troubles.size());
        Files.delete(document);
        write(
                document,
                "{\"id\":\"1\",\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}],\"updated_at\":\"" + NOW + "\"}");
        assertEquals(1, follower.look().size());
    }

    private static Event last(Follower.Seen seen) {
        List<Event> events = seen.session().events();
        return events.get(events.size() - 1);
    }

    private Follower follower(Root root) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return new Follower(
                List.of(root), new StateJudge(Thresholds.DEFAULT), ProcessFacts.UNKNOWN, clock, troubles::add);
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        Files.setLastModifiedTime(file, FileTime.from(NOW.minusSeconds(60 - Files.size(file) % 50)));
    }
}
