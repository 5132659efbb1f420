package dev.looptop.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a harness keeps for a project rather than for one session.
 *
 * @param queue tasks to come, one line each
 * @param inbox messages for the person
 * @param providers health of the providers
 * @param daemon the background keeper, if one was ever started
 * @param allowed permission rules that allow
 * @param denied permission rules that deny
 * @param logs logs of the project (permissions, pipeline, notifications, daemon)
 * @param references names of cached documents
 */
public record ProjectFacts(
        String directory,
        List<String> queue,
        List<InboxItem> inbox,
        List<Provider> providers,
        Optional<Daemon> daemon,
        List<String> allowed,
        List<String> denied,
        List<Document> logs,
        List<String> references) {
    public ProjectFacts {
        queue = List.copyOf(queue);
        inbox = List.copyOf(inbox);
        providers = List.copyOf(providers);
        allowed = List.copyOf(allowed);
        denied = List.copyOf(denied);
        logs = List.copyOf(logs);
        references = List.copyOf(references);
    }

    /** A message to the person; {@code resolution} is empty while open. */
    public record InboxItem(
            String id, String session, String type, String message, Optional<Instant> at, String resolution) {}

    /** One role's provider: {@code override} is the one in use instead, empty when healthy. */
    public record Provider(String role, boolean limited, Optional<Instant> limitedSince, String override) {}

    /**
     * The background keeper.
     *
     * @param pid as recorded, empty when no pid file is there
     * @param alive whether a process with that pid runs; {@link Liveness#GONE} too when none is recorded
     * @param restarts seen among the last lines of its log
     * @param gaveUp whether it reached its limit of restarts
     */
    public record Daemon(OptionalLong pid, Liveness alive, int restarts, boolean gaveUp, String lastLine) {}
}
