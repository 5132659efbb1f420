package dev.looptop.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/**
 * Reads the terminal on a daemon thread of its own and hands over what it understands, on that thread. Ends with
 * {@link Input.Closed} when input ends.
 */
public final class KeyReader {
    private static final int POLL_MILLIS = 3;

    private final InputStream in;
    private final Consumer<Input> out;
    private final KeyGate gate;
    private final KeyDecoder decoder;

    private KeyReader(InputStream in, Consumer<Input> out, KeyGate gate) {
        this.in = in;
        this.gate = gate;
        this.out = out;
        this.decoder = new KeyDecoder(out);
    }

    /** Starts reading without a gate. */
    public static Thread start(InputStream in, Consumer<Input> out) {
        return start(in, out, new KeyGate());
    }

    /** Starts reading, while the gate is open; {@code in} is not buffered, as {@code new FileInputStream(FileDescriptor.in)}. */
    public static Thread start(InputStream in, Consumer<Input> out, KeyGate gate) {
        Thread thread = new Thread(new KeyReader(in, out, gate)::run, "keys");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void run() {
        byte[] bytes = new byte[4096];
        try {
            int count = 0;
            while (count >= 0) {
                if (decoder.timeoutMillis() > 0 && !moreWithin(decoder.timeoutMillis())) {
                    decoder.timeout();
                }
                gate.pass();
                count = in.read(bytes);
                gate.back();
                if (count > 0) {
                    decoder.accept(bytes, count);
                }
            }
        } catch (IOException gone) {
            // A terminal that went away reads as an error; for us both mean the end.
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        out.accept(new Input.Closed());
    }

    /** A blocking read cannot time out, so the rare unfinished sequence is waited for by asking what is there. */
    private boolean moreWithin(int millis) throws IOException, InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000L;
        while (in.available() == 0) {
            if (System.nanoTime() >= end) {
                return false;
            }
            Thread.sleep(POLL_MILLIS);
        }
        return true;
    }
}
