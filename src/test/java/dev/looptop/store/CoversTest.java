package dev.looptop.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.looptop.model.SessionId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What one place tells of another place's session stands in a list once. */
class CoversTest {
    private static final SessionId RECORD = new SessionId("gptme", "ab12", "/store#ab12");
    private static final SessionId LOG = new SessionId("claude-code", "uuid", "/logs/uuid.jsonl");

    @Test
    void aPartIsShownByItsWhole() {
        Covers covers = new Covers();

        assertEquals(Set.of(LOG), covers.put(RECORD, List.of(LOG)));

        assertEquals(Optional.of(RECORD), covers.of(LOG));
        assertEquals(Optional.empty(), covers.of(RECORD));
    }

    @Test
    void aPartComesBackWhenItsWholeLetsItGo() {
        Covers covers = new Covers();
        covers.put(RECORD, List.of(LOG));

        assertEquals(Set.of(LOG), covers.put(RECORD, List.of()));

        assertEquals(Optional.empty(), covers.of(LOG));
    }

    @Test
    void withTwoWholesTheOtherStaysWhenOneGoes() {
        SessionId second = new SessionId("gptme", "cd34", "/store#cd34");
        Covers covers = new Covers();
        covers.put(RECORD, List.of(LOG));
        covers.put(second, List.of(LOG));

        covers.put(RECORD, List.of());

        assertEquals(Optional.of(second), covers.of(LOG));
    }

    @Test
    void nothingCoversItself() {
        Covers covers = new Covers();

        covers.put(LOG, List.of(LOG));

        assertEquals(Optional.empty(), covers.of(LOG));
    }
}
