package dev.looptop.ui.detail;

import dev.looptop.model.Document;
import dev.looptop.model.Iteration;
import dev.looptop.model.Session;
import java.util.List;

/** Which of a session's long texts the detail shows. */
public final class ShownTexts {
    /** The slots of documents and of a project's logs, before their names. */
    public static final String DOCUMENT = "document:";

    private static final int MOST_MESSAGES = 300;

    private ShownTexts() {}

    /** The documents that stand nowhere else in the detail: specs, prompts and what was fed back at a gate. */
    public static List<Document> documents(Session session) {
        return session.documents().stream()
                .filter(d -> d.kind() == Document.Kind.SPEC || d.kind() == Document.Kind.FEEDBACK)
                .toList();
    }

    /** The first message that is shown of a turn in which more was said than anybody reads at once. */
    public static int firstMessage(Iteration iteration) {
        return Math.max(0, iteration.messages().size() - MOST_MESSAGES);
    }
}
