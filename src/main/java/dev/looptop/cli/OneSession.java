package dev.looptop.cli;

import dev.looptop.model.SessionRow;
import dev.looptop.store.SessionCatalog;
import picocli.CommandLine.Parameters;

/** The parameter of commands that are about one session. */
final class OneSession {
    /** How a session is named on the command line. */
    static final String NAMED = "An id or its beginning, also source:id.";

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "ID",
            description = NAMED + " Without it, on a terminal: a picker.")
    String id = "";

    /** The session with this id; without one, what the user picks of those that the options leave. */
    SessionRow choose(Surroundings around, SessionOptions options, SessionCatalog catalog) {
        return new Chooser(around, options, catalog).choose(id);
    }
}
