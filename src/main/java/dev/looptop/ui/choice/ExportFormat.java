package dev.looptop.ui.choice;

import java.util.Locale;
import java.util.Optional;

/** As what something can be written to a file. */
public enum ExportFormat {
    MARKDOWN("md", "the session as Markdown"),
    HTML("html", "the session as one HTML page with coloured diffs"),
    JSON("json", "the session as JSON"),
    PATCH("patch", "the last state of every file touched"),
    TEXT("txt", "what this pane shows, as text");

    private final String ending;
    private final String meaning;

    ExportFormat(String ending, String meaning) {
        this.ending = ending;
        this.meaning = meaning;
    }

    /** The word of the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How files of it end, without the dot. */
    public String ending() {
        return ending;
    }

    /** What is written, in a few words. */
    public String meaning() {
        return meaning;
    }

    /** The format of a word; empty for others, and for the text of a view, which only the monitor has. */
    public static Optional<ExportFormat> ofWord(String word) {
        for (ExportFormat format : values()) {
            if (format != TEXT && format.word().equals(word.toLowerCase(Locale.ROOT))) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
