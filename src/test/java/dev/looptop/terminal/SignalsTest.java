package dev.looptop.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SignalsTest {
    @Test
    void areHeard() throws Exception {
        CountDownLatch heard = new CountDownLatch(1);
        assertTrue(Signals.on("CONT", heard::countDown));
        String self = Long.toString(ProcessHandle.current().pid());
        assertEquals(0, new ProcessBuilder("kill", "-CONT", self).start().waitFor());
        assertTrue(heard.await(20, TimeUnit.SECONDS));
    }

    @Test
    void unknownOnesFailSoftly() {
        assertFalse(Signals.on("NOSUCH", () -> {}));
        assertFalse(Signals.on("KILL", () -> {}));
    }
}
