package dev.looptop.demo;

import java.time.Duration;
import java.time.Instant;

/** The time in which a session plays. */
interface DemoPace {
    /** The time it is in the session's world; UTC. */
    Instant now();

    /** Lets script time pass. */
    void pause(Duration length) throws InterruptedException;

    /** Waits as the devloop engine does between two looks at a decision file: 200 ms, at any speed. */
    void betweenLooks() throws InterruptedException;

    /** The real clock; script time passes {@code speed} times as fast. */
    static DemoPace real(double speed) {
        return new DemoPace() {
            @Override
            public Instant now() {
                return Instant.now();
            }

            @Override
            public void pause(Duration length) throws InterruptedException {
                Thread.sleep(Math.round(length.toMillis() / speed));
            }

            @Override
            public void betweenLooks() throws InterruptedException {
                Thread.sleep(200);
            }
        };
    }

    /** A clock that starts in the past and moves only by pauses, which take no time: for history. */
    static DemoPace from(Instant start) {
        return new DemoPace() {
            private Instant now = start;

            @Override
            public Instant now() {
                return now;
            }

            @Override
            public void pause(Duration length) {
                now = now.plus(length);
            }

            @Override
            public void betweenLooks() {
                now = now.plusMillis(200);
            }
        };
    }
}
