package dev.looptop.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * A program in a pseudo-terminal of 200 columns and 50 rows (util-linux {@code script} makes it): keys go in, bytes
 * come out with the time at which they came. The terminal claims to synchronise, so that every frame has an end that
 * can be seen.
 */
final class Pty implements AutoCloseable {
    private static final byte[] FRAME_END = "\u001b[?2026l".getBytes(StandardCharsets.US_ASCII);
    private static final int KEPT = 1 << 20;

    private final Process script;
    private final OutputStream keys;
    private final long startedAt;
    private final StringBuilder recent = new StringBuilder();
    private long firstAt = -1;
    private long frames;
    private long lastFrameAt;
    private long lastByteAt;
    private long bytes;
    private int matched;
    private boolean ended;

    private Pty(Process script, long startedAt) {
        this.script = script;
        this.startedAt = startedAt;
        this.keys = script.getOutputStream();
    }

    /** Starts a command, given as a shell would take it. */
    static Pty start(String command) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder("script", "-qfc", "stty rows 50 cols 200; exec " + command, "/dev/null");
        builder.redirectErrorStream(true);
        builder.environment().put("TERM", "xterm-256color");
        builder.environment().put("KITTY_WINDOW_ID", "1");
        builder.environment().put("SHELL", "/bin/sh");
        builder.environment().remove("TMUX");
        long startedAt = System.nanoTime();
        Pty pty = new Pty(builder.start(), startedAt);
        Thread reader = new Thread(pty::read, "pty");
        reader.setDaemon(true);
        reader.start();
        return pty;
    }

    private void read() {
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = script.getInputStream()) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                took(buffer, count, System.nanoTime());
            }
        } catch (IOException gone) {
            // The terminal was closed under us, which is how every run ends.
        }
        synchronized (this) {
            ended = true;
            notifyAll();
        }
    }

    private synchronized void took(byte[] buffer, int count, long now) {
        firstAt = firstAt < 0 ? now : firstAt;
        lastByteAt = now;
        bytes += count;
        for (int i = 0; i < count; i++) {
            matched = buffer[i] == FRAME_END[matched] ? matched + 1 : buffer[i] == FRAME_END[0] ? 1 : 0;
            if (matched == FRAME_END.length) {
                matched = 0;
                frames++;
                lastFrameAt = now;
            }
        }
        recent.append(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
        if (recent.length() > 2 * KEPT) {
            recent.delete(0, recent.length() - KEPT);
        }
        notifyAll();
    }

    /** Milliseconds from the start until the first frame was complete. */
    synchronized double millisToFirstFrame() throws IOException {
        awaitFrame(0);
        return (lastFrameAt - startedAt) / 1e6;
    }

    /** Milliseconds from the start until this ASCII text had come; it is looked for in what came last. */
    synchronized double millisToText(String text) throws IOException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (recent.indexOf(text) < 0) {
            pause(until, "the text " + text);
        }
        return (lastByteAt - startedAt) / 1e6;
    }

    /** Milliseconds from the start until the last frame so far was complete. */
    synchronized double millisToLastFrame() {
        return (lastFrameAt - startedAt) / 1e6;
    }

    /** How many frames have come. */
    synchronized long frames() {
        return frames;
    }

    /** How many bytes have come. */
    synchronized long bytes() {
        return bytes;
    }

    /** What came last, a byte a character. */
    synchronized String recent() {
        return recent.toString();
    }

    /** Forgets what came, for {@link #millisToText}. */
    synchronized void forget() {
        recent.setLength(0);
    }

    /** Waits for a frame after the first {@code before}; returns when it came, in {@code System.nanoTime}. */
    synchronized long awaitFrame(long before) throws IOException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (frames <= before) {
            pause(until, "a frame");
        }
        return lastFrameAt;
    }

    /** Waits for a byte after the first {@code before}; returns when it came. */
    synchronized long awaitByte(long before) throws IOException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (bytes <= before) {
            pause(until, "a byte");
        }
        return lastByteAt;
    }

    private void pause(long until, String what) throws IOException {
        long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
        if (left <= 0 || ended) {
            throw new IOException(what + " did not come; the terminal shows: " + recent);
        }
        try {
            wait(left);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stop);
        }
    }

    /** Types; returns when the first byte went, in {@code System.nanoTime}. */
    long type(String text) throws IOException {
        long at = System.nanoTime();
        keys.write(text.getBytes(StandardCharsets.UTF_8));
        keys.flush();
        return at;
    }

    /** Waits until nothing came for this long. */
    void quiet(long millis) {
        long seen = -1;
        while (seen != bytes()) {
            seen = bytes();
            Pauses.millis(millis);
        }
    }

    /** The process that runs the command. */
    long pid() throws IOException {
        return script.descendants()
                .map(ProcessHandle::pid)
                .findFirst()
                .orElseThrow(() -> new IOException("the program has ended: " + recent()));
    }

    /** Resident memory in MB. */
    double residentMb() throws IOException {
        String status = Files.readString(Path.of("/proc/" + pid() + "/status"));
        return Long.parseLong(status.replaceAll("(?s).*VmRSS:\\s+(\\d+) kB.*", "$1")) / 1024.0;
    }

    /** Processor time used so far, in milliseconds (the system counts in hundredths of a second). */
    double cpuMillis() throws IOException {
        String stat = Files.readString(Path.of("/proc/" + pid() + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * 10.0;
    }

    /** How many write calls of any kind the process made so far. */
    long writes() throws IOException {
        String io = Files.readString(Path.of("/proc/" + pid() + "/io"));
        return Long.parseLong(io.replaceAll("(?s).*syscw: (\\d+).*", "$1"));
    }

    @Override
    public void close() {
        script.descendants().forEach(ProcessHandle::destroyForcibly);
        script.destroyForcibly();
        try {
            script.waitFor();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
