package dev.looptop.process;

import dev.looptop.model.ProcessSample;
import dev.looptop.model.SessionSummary;
import java.util.Optional;

/** What can be known of the processes behind sessions; injectable, so that tests have their own. */
public interface ProcessFacts {
    /** Nothing can be known. */
    ProcessFacts UNKNOWN = new ProcessFacts() {
        @Override
        public void look() {}

        @Override
        public ProcessSample of(SessionSummary session, Optional<String> mark) {
            return ProcessSample.UNKNOWN;
        }
    };

    /** Looks at the running processes once; what {@link #of} says holds until the next look. */
    void look();

    /** Whether another look could say more of a session that {@link #of} was asked about since the last one. */
    default boolean unsure() {
        return false;
    }

    /**
     * What the last looks say of one session.
     *
     * @param mark {@code NAME=value} in the environment of its children, where the harness sets one
     */
    ProcessSample of(SessionSummary session, Optional<String> mark);
}
