package dev.looptop.format.devloop;

import dev.looptop.model.Liveness;
import dev.looptop.model.Permission;
import dev.looptop.model.act.Listener;
import dev.looptop.model.act.Polled;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a permission request still hears an answer, and until when (package, "Permission requests"). */
final class PermissionListener {
    private static final Pattern TIMEOUT =
            Pattern.compile("(?m)^\\s*(?:export\\s+)?DEVLOOP_PERMISSION_TIMEOUT=[\"']?(\\d{1,6})[\"']?\\s*(?:#.*)?$");
    private static final Duration USUAL = Duration.ofSeconds(60);

    private final Duration timeout;

    private PermissionListener(Duration timeout) {
        this.timeout = timeout;
    }

    /** Listeners as long as a project's {@code devloop.config.sh}, which is never run, says. */
    static PermissionListener ofConfig(String config) {
        Duration timeout = USUAL;
        Matcher matcher = TIMEOUT.matcher(config);
        while (matcher.find()) {
            timeout = Duration.ofSeconds(Long.parseLong(matcher.group(1)));
        }
        return new PermissionListener(timeout);
    }

    /**
     * Who listens for the answer to a request.
     *
     * @param terminal whether its process has a terminal, at which it asks first
     */
    Listener of(Permission request, boolean terminal, Instant now) {
        if (request.asker() == Liveness.GONE) {
            return new Listener(
                    Polled.NOBODY,
                    Optional.empty(),
                    "expired: the process that asked is gone, and nobody hears an answer");
        }
        Optional<Instant> first = request.askedAt().map(at -> at.plus(timeout));
        if (request.asker() == Liveness.UNKNOWN) {
            return new Listener(
                    Polled.UNKNOWN, first, "who asks is not known: an answer counts only while somebody looks for it");
        }
        Optional<Instant> end = terminal ? first.map(at -> at.plus(timeout)) : first;
        boolean atTerminal = terminal && first.filter(now::isBefore).isPresent();
        return atTerminal
                ? new Listener(
                        Polled.TERMINAL_ONLY,
                        end,
                        "the agent asks at its terminal for its first " + timeout.toSeconds()
                                + "s and looks for an answer only then")
                : new Listener(Polled.AT_ONCE, end, "the agent looks for an answer every second: it settles at once");
    }
}
