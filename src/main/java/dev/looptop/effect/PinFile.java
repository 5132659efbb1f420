package dev.looptop.effect;

import dev.looptop.format.FailureWords;
import dev.looptop.model.SessionId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The pinned sessions: a line each of source, name and path. */
final class PinFile {
    private final StateLines lines;

    PinFile(Path file) {
        this(new StateLines(file));
    }

    private PinFile(StateLines lines) {
        this.lines = lines;
    }

    /** The pins of this user. */
    static PinFile of(Map<String, String> environment, String home) {
        return new PinFile(StateLines.of(environment, home, "pins"));
    }

    /**
     * What is pinned.
     *
     * @param trouble what went wrong, empty if nothing did
     */
    record Pins(Set<SessionId> sessions, String trouble) {
        Pins {
            sessions = Set.copyOf(sessions);
        }
    }

    /** What is pinned now. */
    Pins read() {
        try {
            return new Pins(sessions(lines.read()), "");
        } catch (IOException e) {
            return new Pins(Set.of(), "the pins cannot be read: " + FailureWords.of(e));
        }
    }

    /** A session pinned or no longer; gives what is pinned then. */
    Pins with(SessionId session, boolean on) {
        try {
            return new Pins(
                    sessions(lines.change(all -> {
                        all.removeIf(
                                line -> parsed(line).filter(session::equals).isPresent());
                        if (on) {
                            all.add(List.of(session.source(), session.name(), session.path()));
                        }
                    })),
                    "");
        } catch (IOException e) {
            return new Pins(read().sessions(), "the pin could not be kept: " + FailureWords.of(e));
        }
    }

    private static Set<SessionId> sessions(List<List<String>> lines) {
        Set<SessionId> sessions = new LinkedHashSet<>();
        lines.forEach(line -> parsed(line).ifPresent(sessions::add));
        return sessions;
    }

    private static Optional<SessionId> parsed(List<String> line) {
        return line.size() == 3 ? Optional.of(new SessionId(line.get(0), line.get(1), line.get(2))) : Optional.empty();
    }
}
