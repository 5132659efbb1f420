package dev.looptop.format.superqode;

import dev.looptop.format.transcript.Conversation;
import dev.looptop.format.transcript.Utterance;
import dev.looptop.model.Body;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Tells a document's messages and tool executions, which it keeps in two lists, as one conversation. */
final class StoredTalk {
    private final ZoneId zone;
    private final Conversation conversation = new Conversation();
    private int calls;

    private StoredTalk(ZoneId zone) {
        this.zone = zone;
    }

    /** The conversation in time order; each list keeps its own order. */
    static Conversation of(StoredDocument document, ZoneId zone) {
        StoredTalk talk = new StoredTalk(zone);
        List<StoredDocument.Tool> tools = document.tools();
        int next = 0;
        for (StoredDocument.Message message : document.messages()) {
            while (next < tools.size() && before(tools.get(next), message)) {
                talk.tool(tools.get(next++));
            }
            talk.message(message);
        }
        Iterator<StoredDocument.Tool> rest = tools.listIterator(next);
        rest.forEachRemaining(talk::tool);
        return talk.conversation;
    }

    /** A tool that ran in the moment of a message ran before it, unless the user's message started it. */
    private static boolean before(StoredDocument.Tool tool, StoredDocument.Message message) {
        if (tool.at().isEmpty() || message.at().isEmpty()) {
            return tool.at().isEmpty();
        }
        int order = tool.at().get().compareTo(message.at().get());
        return order < 0 || (order == 0 && !message.role().equals("user"));
    }

    private void message(StoredDocument.Message message) {
        Optional<Instant> at = message.at().map(this::instant);
        Body content = Body.of(message.content());
        String first = firstLine(message.content());
        conversation.add(
                switch (message.role()) {
                    case "user" -> new Utterance.Said(at, Utterance.Role.USER, first, content);
                    case "assistant" -> new Utterance.Said(at, Utterance.Role.ASSISTANT, first, content);
                    case "system" -> new Utterance.Said(at, Utterance.Role.SYSTEM, first, content);
                    // The executions are told from their own list; this is the same result once more.
                    default -> new Utterance.Noted(at, message.role() + ": " + first);
                });
    }

    private void tool(StoredDocument.Tool tool) {
        String call = "execution " + calls++;
        Optional<Instant> ended = tool.at().map(this::instant);
        Optional<Instant> began = ended.map(at -> at.minusMillis(tool.millis()));
        conversation.add(new Utterance.Called(began, call, tool.name(), tool.arguments(), Body.NONE));
        conversation.add(new Utterance.Returned(ended, call, Body.of(tool.result()), tool.failed()));
    }

    private Instant instant(LocalDateTime local) {
        return local.atZone(zone).toInstant();
    }

    static String firstLine(String text) {
        return text.strip().lines().findFirst().orElse("");
    }
}
