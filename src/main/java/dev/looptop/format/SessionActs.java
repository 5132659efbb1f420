package dev.looptop.format;

import dev.looptop.model.ProcessSample;
import dev.looptop.model.Session;
import dev.looptop.model.SessionSummary;
import dev.looptop.model.act.Act;
import dev.looptop.model.act.ActResult;
import dev.looptop.model.act.Ask;
import dev.looptop.model.act.Plan;
import dev.looptop.model.act.Planning;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What may be written where a source keeps its sessions, and in which bytes. It reads and plans; it never writes: how a
 * plan is carried out is the same for every source. Stateless; any thread.
 */
public interface SessionActs {
    /** What is known of the processes of a session. */
    interface ProcessLook {
        /** One look; {@code mark} is {@code NAME=value} in the environment of its processes, where it has one. */
        ProcessSample of(SessionSummary session, Optional<String> mark);
    }

    /**
     * The questions of a session that wait for a person.
     *
     * @param session as it was read
     * @param processes what its processes say of who listens
     * @param now UTC
     */
    List<Ask> asks(Path root, Session session, ProcessSample processes, Instant now);

    /** The permission requests of a root, whoever's they are; one whose asker is gone offers no answer. */
    List<Ask> requests(Path root, Instant now);

    /**
     * What an act would change, from files as they are now; a refusal when it cannot be or would do harm.
     *
     * @param now UTC; the moment that is written as that of the act
     * @throws IOException if what it needs to know cannot be read
     */
    Planning plan(Path root, Act act, ProcessLook processes, Instant now) throws IOException;

    /** Looks at what comes of a plan that was carried out. */
    Reaction reaction(Path root, Plan plan);

    /** What comes of a plan that was carried out, looked at again and again. Confined to one thread. */
    interface Reaction {
        /**
         * What the asker has made of it; empty while it has not shown anything.
         *
         * @throws IOException if it cannot be read just now
         */
        Optional<ActResult.Done> shown() throws IOException;

        /**
         * What lies there, read by this source's own reader, where no reaction is awaited or none came.
         *
         * @throws IOException if it cannot be read
         */
        ActResult.Done lies() throws IOException;
    }
}
