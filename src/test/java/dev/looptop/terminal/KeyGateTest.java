package dev.looptop.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.looptop.ui.keys.Key;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class KeyGateTest {
    @Test
    void nothingIsReadWhileTheGateIsClosed() throws IOException, InterruptedException {
        PipedOutputStream terminal = new PipedOutputStream();
        LinkedBlockingQueue<Input> inputs = new LinkedBlockingQueue<>();
        KeyGate gate = new KeyGate();
        try (PipedInputStream in = new PipedInputStream(terminal)) {
            KeyReader.start(in, inputs::add, gate);
            terminal.write('a');
            terminal.flush();
            assertEquals(new Input.Pressed(Key.of('a')), inputs.poll(10, TimeUnit.SECONDS));
            gate.close(() -> stirred(terminal));
            terminal.write('b');
            terminal.flush();
            assertNull(inputs.poll(), "the answer to the question is no key");
            assertEquals(1, in.available(), "the byte is left for the other program");
            gate.open();
            assertEquals(new Input.Pressed(Key.of('b')), inputs.poll(10, TimeUnit.SECONDS));
        }
    }

    private static void stirred(PipedOutputStream terminal) {
        try {
            terminal.write("\u001b[0n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            terminal.flush();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
