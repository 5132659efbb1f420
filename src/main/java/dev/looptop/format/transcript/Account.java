package dev.looptop.format.transcript;

import dev.looptop.json.JsonValue;
import dev.looptop.model.Body;
import dev.looptop.model.Ending;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/** What an agent's transcript has told so far: the conversation, and the facts around it. Confined to one thread. */
public final class Account {
    private static final int MOST_MODELS = 50;
    private static final Set<String> NO_MODELS = Set.of("", "<synthetic>", "unknown");

    private final Conversation conversation = new Conversation();
    private final Set<String> models = new LinkedHashSet<>();
    private String directory = "";
    private String branch = "";
    private String title = "";
    private Optional<String> parent = Optional.empty();
    private Ending ending = Ending.NONE;
    private OptionalLong tokens = OptionalLong.empty();
    private OptionalDouble cost = OptionalDouble.empty();

    /** Something happened; a session that had ended goes on. */
    public void add(Utterance utterance) {
        ending = Ending.NONE;
        conversation.add(utterance);
    }

    /** Somebody said something; nothing happens when there are no words in it. */
    public void said(Optional<Instant> at, Utterance.Role role, JsonValue text) {
        if (text.hasWords()) {
            add(new Utterance.Said(at, role, text.line(), text.body()));
        }
    }

    /** A tool was called; its patch is recognised where it makes one. */
    public void called(Optional<Instant> at, String call, String tool, JsonValue input) {
        String name = tool.isBlank() ? "tool" : tool;
        Body patch = ToolPatch.of(name, input, directory);
        add(new Utterance.Called(at, call, name, ToolArguments.of(input), patch));
    }

    /** Something else worth a line. */
    public void noted(Optional<Instant> at, String text) {
        add(new Utterance.Noted(at, text.strip()));
    }

    /** A model answered; names that stand for none are passed over. */
    public void model(String name) {
        if (!NO_MODELS.contains(name) && models.size() < MOST_MODELS) {
            models.add(JsonValue.cut(name, 200));
        }
    }

    /** Where the agent works now; the first place is the session's. */
    public void directory(String path) {
        if (directory.isEmpty()) {
            directory = path;
        }
    }

    /** The branch it is on now; a change of it is worth a line. */
    public void branch(Optional<Instant> at, String name) {
        if (!name.isEmpty() && !name.equals(branch)) {
            branch = name;
            conversation.add(new Utterance.Noted(at, "on branch " + name));
        }
    }

    /** The title that the harness or the person gave it. */
    public void title(String text) {
        title = text;
    }

    /** The session that this one belongs to or was forked from. */
    public void parent(String session) {
        if (!session.isEmpty() && parent.isEmpty()) {
            parent = Optional.of(session);
        }
    }

    /** Its end was written. */
    public void ended(Ending how) {
        ending = how;
    }

    /** All tokens so far. */
    public void tokens(long all) {
        tokens = OptionalLong.of(all);
    }

    /** All cost so far, in US dollars. */
    public void cost(double all) {
        cost = OptionalDouble.of(all);
    }

    /** The conversation. */
    public Conversation conversation() {
        return conversation;
    }

    /** Where the session works, empty if nobody said so. */
    public String directory() {
        return directory;
    }

    List<String> models() {
        return List.copyOf(models);
    }

    /** The given title, else the first line of the first turn; empty without either. */
    String title() {
        return title.isEmpty() ? conversation.title() : title;
    }

    Optional<String> parent() {
        return parent;
    }

    Ending ending() {
        return ending;
    }

    OptionalLong tokens() {
        return tokens;
    }

    OptionalDouble cost() {
        return cost;
    }
}
