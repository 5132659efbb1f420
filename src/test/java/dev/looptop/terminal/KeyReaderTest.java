package dev.looptop.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.looptop.ui.keys.Key;
import dev.looptop.ui.keys.Key.Name;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyReaderTest {
    private static List<Input> read(InputStream in) throws InterruptedException {
        List<Input> inputs = new ArrayList<>();
        KeyReader.start(in, inputs::add).join();
        return inputs;
    }

    @Test
    void theEndOfInputIsTold() throws InterruptedException {
        byte[] bytes = "a\u001b[B".getBytes(StandardCharsets.US_ASCII);
        assertEquals(
                List.of(new Input.Pressed(Key.of('a')), new Input.Pressed(Key.of(Name.DOWN)), new Input.Closed()),
                read(new ByteArrayInputStream(bytes)));
    }

    @Test
    void escapeAloneIsAKeyWhenNothingFollows() throws InterruptedException {
        assertEquals(
                List.of(new Input.Pressed(Key.of(Name.ESCAPE)), new Input.Closed()),
                read(new ByteArrayInputStream(new byte[] {0x1B})));
    }

    @Test
    void aTerminalThatHangsUpIsTheEnd() throws InterruptedException {
        InputStream hungUp = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Input/output error");
            }
        };
        assertEquals(List.of(new Input.Closed()), read(hungUp));
    }
}
