package dev.looptop.terminal;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Holds the terminal in our mode and gives it back exactly once, however the program ends: by {@link #close}, by an
 * exception, by SIGTERM, SIGHUP or SIGINT (through a shutdown hook). All methods may be called from any thread.
 */
public final class TerminalGuard implements AutoCloseable {
    private static final int BUFFER = 64 * 1024;
    private static final Size USUAL = new Size(80, 24);
    /** How long a terminal that takes no bytes may hold up the end, in milliseconds. */
    private static final int PATIENCE_MILLIS = 1_000;

    /** The exit code of a program that was interrupted, as shells count. */
    private static final int INTERRUPTED = 130;

    private enum Mode {
        OURS,
        SUSPENDED,
        GIVEN_BACK
    }

    private final Tty tty;
    private final LoopTerminal terminal;
    private final StrayOutput stray;
    private final Object modeLock = new Object();
    private final Object sizeLock = new Object();
    private Mode mode = Mode.OURS;
    /** The signal that ends our own stop may be delivered long after it; it is not one from outside. */
    private boolean ownContinueExpected;

    private volatile Size size;
    private volatile Runnable continued = () -> {};

    private TerminalGuard(Tty tty, StrayOutput stray) {
        this.tty = tty;
        this.stray = stray;
        this.size = tty.firstSize().orElse(USUAL);
        this.terminal = new LoopTerminal(
                new FileInputStream(FileDescriptor.in),
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER),
                () -> size);
    }

    /**
     * Takes the terminal: raw input, the alternate screen, no cursor, stray output to the log.
     *
     * @param environment the process's, for the place of the log
     * @throws IOException if standard input is no terminal; the terminal is then as it was
     */
    public static TerminalGuard enter(Map<String, String> environment) throws IOException {
        TerminalGuard guard = new TerminalGuard(Tty.raw(), StrayOutput.hold(environment));
        Runtime.getRuntime().addShutdownHook(new Thread(guard::giveBackInTime, "terminal-restore"));
        Signals.on("CONT", guard::afterForeignStop);
        try {
            guard.terminal.enterPrivateMode();
        } catch (IOException failed) {
            guard.close();
            throw failed;
        }
        return guard;
    }

    /**
     * Writes the bytes of a frame, in one go. After the terminal was given back they are dropped, so that no late frame
     * lands on the shell's screen.
     *
     * @throws IOException if the terminal is gone
     */
    public void write(byte[] bytes) throws IOException {
        synchronized (modeLock) {
            if (mode == Mode.OURS) {
                terminal.write(bytes);
            }
        }
    }

    /** Where stray output goes. */
    public StrayOutput stray() {
        return stray;
    }

    /** The size in cells as last known. */
    public Size size() {
        return size;
    }

    /** Calls {@code resized} with the new size each time the window changed, on a thread of the JVM. */
    public void onResize(Consumer<Size> resized) {
        Signals.on("WINCH", () -> {
            synchronized (sizeLock) {
                Size before = size;
                size = Tty.size().orElse(before);
                if (!size.equals(before)) {
                    resized.accept(size);
                }
            }
        });
    }

    /**
     * Calls {@code action} after the process was stopped from outside and continued; the terminal is then ours again
     * and shows nothing. After {@link #suspend} it is not called.
     */
    public void onContinued(Runnable action) {
        continued = action;
    }

    /**
     * Leaves the screen, stops this process and its job until it is continued, and takes the screen again; everything
     * must then be painted. Where nobody could continue it (no shell with job control) nothing happens.
     *
     * @throws IOException if the terminal cannot be taken again
     */
    public void suspend() throws IOException {
        synchronized (modeLock) {
            if (mode != Mode.OURS || !hasShell()) {
                return;
            }
            mode = Mode.SUSPENDED;
            ownContinueExpected = true;
            leave();
        }
        stop();
        synchronized (modeLock) {
            if (mode == Mode.SUSPENDED) {
                takeAgain();
                mode = Mode.OURS;
            }
        }
    }

    /** Asks the terminal to report the mouse, or no longer. */
    public void mouse(boolean on) throws IOException {
        synchronized (modeLock) {
            if (mode == Mode.OURS) {
                terminal.mouse(on);
            }
        }
    }

    /**
     * Leaves the screen to another program until it ends, and takes it again; everything must then be painted. The
     * program gets the keys, so an interrupt meant for it does not end us.
     *
     * @return the program's exit code
     * @throws IOException if it cannot be started or the terminal cannot be taken again
     */
    public int lend(List<String> command) throws IOException {
        synchronized (modeLock) {
            if (mode != Mode.OURS) {
                throw new IOException("the terminal is not ours");
            }
            mode = Mode.SUSPENDED;
            leave();
        }
        Signals.on("INT", () -> {});
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return 0;
        } finally {
            Signals.on("INT", () -> System.exit(INTERRUPTED));
            synchronized (modeLock) {
                if (mode == Mode.SUSPENDED) {
                    takeAgain();
                    mode = Mode.OURS;
                }
            }
        }
    }

    /** Gives the terminal back as it was; a second call does nothing. */
    @Override
    public void close() {
        synchronized (modeLock) {
            Mode before = mode;
            mode = Mode.GIVEN_BACK;
            if (before == Mode.OURS) {
                leave();
            }
            if (before != Mode.GIVEN_BACK) {
                stray.release();
            }
        }
    }

    private void leave() {
        try {
            terminal.exitPrivateMode();
        } catch (IOException | IllegalStateException gone) {
            // The terminal hung up: there is nothing left to restore on its screen.
        }
        restoreLine();
    }

    private void restoreLine() {
        try {
            tty.restore();
        } catch (IOException gone) {
            // As above: without a terminal there are no settings.
        }
    }

    private void takeAgain() throws IOException {
        tty.again();
        size = Tty.size().orElse(size);
        terminal.enterPrivateMode();
    }

    private void afterForeignStop() {
        synchronized (modeLock) {
            boolean own = ownContinueExpected;
            ownContinueExpected = false;
            if (own || mode != Mode.OURS) {
                return;
            }
            try {
                terminal.exitPrivateMode();
                takeAgain();
            } catch (IOException | IllegalStateException gone) {
                return;
            }
        }
        continued.run();
    }

    /** The end must not wait for a terminal that is blocked, so the line is restored whatever the screen does. */
    private void giveBackInTime() {
        Thread closing = new Thread(this::close, "terminal-close");
        closing.setDaemon(true);
        closing.start();
        try {
            closing.join(PATIENCE_MILLIS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        if (closing.isAlive()) {
            restoreLine();
        }
    }

    /** Stops the whole job, as the terminal would for Ctrl-Z, so that a launching script stops with us. */
    private static void stop() throws IOException {
        Process stop =
                new ProcessBuilder("/bin/sh", "-c", "kill -STOP 0").inheritIO().start();
        try {
            stop.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether our job is not the session's own, so that some shell waits for it; assumed where /proc is missing. */
    private static boolean hasShell() {
        try {
            String stat = Files.readString(Path.of("/proc/self/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return !fields[2].equals(fields[3]);
        } catch (IOException | IndexOutOfBoundsException unknown) {
            return true;
        }
    }
}
