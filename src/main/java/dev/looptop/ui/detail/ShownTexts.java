package dev.looptop.ui.detail;

import dev.looptop.model.Document;
import dev.looptop.model.Iteration;
import dev.looptop.model.Message;
import dev.looptop.model.Session;
import dev.looptop.model.Step;
import dev.looptop.ui.part.Wanted;
import dev.looptop.ui.reading.Reading;
import java.util.ArrayList;
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

    /** The texts that the open session's detail shows with the chosen iteration in full. */
    static List<Wanted> wanted(Reading reading) {
        if (reading.session().isEmpty()) {
            return List.of();
        }
        Session session = reading.session().get();
        List<Wanted> wanted = new ArrayList<>();
        reading.iteration().ifPresent(iteration -> ofIteration(iteration, wanted));
        documents(session).forEach(d -> wanted.add(new Wanted(DOCUMENT + d.name(), d.body(), false)));
        session.project()
                .ifPresent(facts ->
                        facts.logs().forEach(log -> wanted.add(new Wanted(DOCUMENT + log.name(), log.body(), true))));
        reading.openGate().ifPresent(gate -> wanted.add(new Wanted("gate", gate.detail(), false)));
        return wanted;
    }

    private static void ofIteration(Iteration iteration, List<Wanted> wanted) {
        int number = iteration.number();
        wanted.add(new Wanted("feedback:" + number, iteration.feedback(), false));
        if (iteration.messages().isEmpty()) {
            wanted.add(new Wanted("output:" + number, iteration.output(), false));
        }
        for (int index = firstMessage(iteration); index < iteration.messages().size(); index++) {
            Message message = iteration.messages().get(index);
            wanted.add(new Wanted("message:" + number + ":" + index, message.text(), false));
        }
        wanted.add(new Wanted("errors:" + number, iteration.errors(), true));
        for (int index = 0; index < iteration.steps().size(); index++) {
            Step step = iteration.steps().get(index);
            wanted.add(new Wanted("log:" + number + ":" + index, step.log(), true));
        }
    }
}
