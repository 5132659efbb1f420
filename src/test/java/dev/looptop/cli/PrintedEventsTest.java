package dev.looptop.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.looptop.model.Event;
import dev.looptop.model.SessionId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PrintedEventsTest {
    private static final SessionId ONE = new SessionId("codeloops", "one", "/one");

    private final PrintedEvents printed = new PrintedEvents();

    @Test
    void onlyWhatIsNewIsPrinted() {
        assertEquals(List.of(event("b")), printed.take(ONE, List.of(event("a"), event("b")), 1));
        assertEquals(List.of(), printed.take(ONE, List.of(event("a"), event("b")), 0));
        assertEquals(List.of(event("c")), printed.take(ONE, List.of(event("a"), event("b"), event("c")), 0));
    }

    @Test
    void anEndThatTakesTheLastPlaceIsPrinted() {
        printed.take(ONE, List.of(event("started"), event("iteration 2 started")), 0);
        assertEquals(List.of(event("ended")), printed.take(ONE, List.of(event("started"), event("ended")), 0));
    }

    private static Event event(String text) {
        return new Event(Optional.empty(), Event.Kind.NOTICE, text, "");
    }
}
