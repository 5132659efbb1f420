package dev.looptop.cli;

import dev.looptop.json.BodyReader;
import dev.looptop.model.SessionRow;
import dev.looptop.query.SessionFilter;
import dev.looptop.query.Term;
import dev.looptop.query.TextMatch;
import dev.looptop.store.SessionCatalog;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The sessions that a filter leaves, where free text is also looked for in whole prompts. */
final class Selection {
    private static final int PROMPT_BYTES = 1 << 20;

    private final SessionCatalog catalog;
    private final SessionFilter filter;
    private final Instant now;

    Selection(SessionCatalog catalog, SessionFilter filter, Instant now) {
        this.catalog = catalog;
        this.filter = filter;
        this.now = now;
    }

    List<SessionRow> of(List<SessionRow> rows) {
        SessionFilter rest = filter.without(Term.Key.TEXT);
        List<SessionRow> left = new ArrayList<>();
        for (SessionRow row : rows) {
            if (filter.accepts(row, now) || (filter.has(Term.Key.TEXT) && rest.accepts(row, now) && inPrompt(row))) {
                left.add(row);
            }
        }
        return left;
    }

    private boolean inPrompt(SessionRow row) {
        try {
            String prompt = BodyReader.start(catalog.read(row.id()).session().prompt(), PROMPT_BYTES)
                    .text();
            return filter.terms().stream()
                    .filter(term -> term.key() == Term.Key.TEXT)
                    .anyMatch(term -> TextMatch.of(term.value()).accepts(row.summary(), prompt));
        } catch (IOException e) {
            return false;
        }
    }
}
