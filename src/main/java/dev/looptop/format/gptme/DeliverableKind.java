package dev.looptop.format.gptme;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What sort of thing a session delivered, told from its text (formats/gptme.md, section 1.6). */
enum DeliverableKind {
    MERGE_COMMIT,
    PULL_REQUEST,
    COMMIT,
    FILE;

    private static final Pattern HASH = Pattern.compile("[0-9a-fA-F]{7,40}");
    private static final Pattern ENDS_IN_HASH = Pattern.compile("\\(([0-9a-fA-F]{7,40})\\)$");

    /** The kind of a deliverable. */
    static DeliverableKind of(String written) {
        String value = written.strip();
        if (value.startsWith("merge-commit (") && value.endsWith(")")) {
            return MERGE_COMMIT;
        }
        if (value.startsWith("merge PR #") || value.startsWith("PR #") || value.contains("/pull/")) {
            return PULL_REQUEST;
        }
        Matcher behind = ENDS_IN_HASH.matcher(value);
        return HASH.matcher(value).matches() || behind.find() ? COMMIT : FILE;
    }

    /** The word in a record. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
