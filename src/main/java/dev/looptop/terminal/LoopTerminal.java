package dev.looptop.terminal;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.input.KeyDecodingProfile;
import com.googlecode.lanterna.terminal.ansi.ANSITerminal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;

/**
 * Lanterna's terminal with whole frames written at once: its own screen writes cell by cell, knows neither faint nor
 * the width of emoji, and its reader takes pastes and mouse reports for keys (3.1.5). The size comes from
 * {@code stty}, not from a question to the terminal, and its input side is not used.
 */
final class LoopTerminal extends ANSITerminal {
    /** Focus reports, bracketed paste, no wrapping at the right edge, no cursor. */
    private static final String MODES_ON = "\u001b[?1004h\u001b[?2004h\u001b[?7l\u001b[?25l";

    /** Buttons, dragging and wheel, in numbers of any size. */
    private static final String MOUSE_ON = "\u001b[?1000h\u001b[?1002h\u001b[?1006h";

    private static final String MOUSE_OFF = "\u001b[?1006l\u001b[?1002l\u001b[?1000l";

    private static final String MODES_OFF = MOUSE_OFF + "\u001b[?2026l\u001b[r\u001b[?7h\u001b[?2004l\u001b[?1004l";

    private final Supplier<Size> size;
    private boolean mouse;

    /**
     * A terminal on these streams.
     *
     * @param out buffered; flushed once a frame
     * @param size asked whenever the size is needed
     */
    LoopTerminal(InputStream in, OutputStream out, Supplier<Size> size) {
        super(in, out, StandardCharsets.UTF_8);
        this.size = size;
    }

    /** Writes bytes as they are and flushes: one call, one write. */
    void write(byte[] bytes) throws IOException {
        if (bytes.length > 0) {
            writeToTerminal(bytes);
            flush();
        }
    }

    /** Asks the terminal to report the mouse, or no longer; stays so over leaving and coming back. */
    void mouse(boolean on) throws IOException {
        mouse = on;
        write((on ? MOUSE_ON : MOUSE_OFF).getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void enterPrivateMode() throws IOException {
        super.enterPrivateMode();
        write((MODES_ON + (mouse ? MOUSE_ON : "")).getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void exitPrivateMode() throws IOException {
        writeToTerminal(MODES_OFF.getBytes(StandardCharsets.US_ASCII));
        super.exitPrivateMode();
    }

    @Override
    public void putString(String text) throws IOException {
        writeToTerminal(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    protected TerminalSize findTerminalSize() {
        return new TerminalSize(size.get().columns(), size.get().rows());
    }

    @Override
    protected KeyDecodingProfile getDefaultKeyDecodingProfile() {
        return List::of;
    }
}
