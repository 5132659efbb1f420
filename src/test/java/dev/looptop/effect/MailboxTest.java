package dev.looptop.effect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.model.SessionId;
import dev.looptop.ui.part.Msg;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MailboxTest {
    private static final SessionId ONE = new SessionId("codeloops", "one", "/one");
    private static final SessionId TWO = new SessionId("codeloops", "two", "/two");

    private final Mailbox mailbox = new Mailbox();

    @Test
    void changesOfRowsInARowBecomeOneAndKeepTheirPlace() throws InterruptedException {
        mailbox.post(new Msg.RowsChanged(List.of(), List.of(ONE)));
        mailbox.post(new Msg.RowsChanged(List.of(), List.of(TWO, ONE)));
        mailbox.post(new Msg.Indexed(1, 2));
        mailbox.post(new Msg.RowsChanged(List.of(), List.of(TWO)));
        assertEquals(
                List.of(
                        new Msg.RowsChanged(List.of(), List.of(ONE, TWO)),
                        new Msg.Indexed(1, 2),
                        new Msg.RowsChanged(List.of(), List.of(TWO))),
                mailbox.take(1000));
        assertEquals(List.of(), mailbox.take(0));
    }

    @Test
    void theFirstCrashIsKeptAndWakesTheReader() throws InterruptedException {
        assertEquals(Optional.empty(), mailbox.crash());
        RuntimeException first = new RuntimeException("first");
        mailbox.crashed(first);
        mailbox.crashed(new RuntimeException("second"));
        assertEquals(Optional.of(first), mailbox.crash());
        assertTrue(mailbox.take(1000).contains(new Msg.Resumed()));
    }
}
