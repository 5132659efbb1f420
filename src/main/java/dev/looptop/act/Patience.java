package dev.looptop.act;

import java.time.Duration;

/** How time passes while an asker is waited for; an input, so that no test waits. */
public interface Patience {
    /** Lets the thread sleep; an interrupt ends the waiting. */
    Patience REAL = span -> Thread.sleep(span.toMillis());

    /** Lets this long pass. An interruption means that nobody wants to wait any more. */
    void pause(Duration span) throws InterruptedException;
}
