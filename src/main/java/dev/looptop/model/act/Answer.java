package dev.looptop.model.act;

import java.util.Locale;

/** What a person can answer. */
public enum Answer {
    APPROVE("approve"),
    REJECT("reject"),
    ALLOW("permit"),
    DENY("deny");

    private final String command;

    Answer(String command) {
        this.command = command;
    }

    /** The word for it in sentences and in the audit log: {@code approve}, {@code reject}, {@code allow}, {@code deny}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** looptop's command that gives this answer. */
    public String command() {
        return command;
    }
}
