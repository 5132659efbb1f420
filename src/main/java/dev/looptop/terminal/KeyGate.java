package dev.looptop.terminal;

import java.util.concurrent.TimeUnit;

/** Keeps the reader of keys from reading while another program has the terminal. */
public final class KeyGate {
    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private boolean closed;
    private boolean waiting;
    private boolean reading;

    /** Called by the reader before each read: waits while the gate is closed. */
    synchronized void pass() throws InterruptedException {
        while (closed) {
            waiting = true;
            notifyAll();
            wait();
        }
        waiting = false;
        reading = true;
    }

    /** Called by the reader as soon as a read gave something. */
    synchronized void back() {
        reading = false;
    }

    /**
     * Closes the gate and waits, not for long, until the reader stands before it.
     *
     * @param stir makes something arrive, so that a read under way ends; not asked where none is, else what arrives
     *     would be left to the other program
     */
    public void close(Runnable stir) throws InterruptedException {
        boolean inRead;
        synchronized (this) {
            closed = true;
            inRead = reading;
        }
        if (inRead) {
            stir.run();
        }
        synchronized (this) {
            long end = System.nanoTime() + PATIENCE_NANOS;
            for (long left = PATIENCE_NANOS; !waiting && left > 0; left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        }
    }

    /** Lets the reader read again. */
    public synchronized void open() {
        closed = false;
        notifyAll();
    }
}
