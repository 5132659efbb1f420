package dev.looptop.query;

import dev.looptop.model.SessionId;

/**
 * A line in which something was found.
 *
 * @param session the session it belongs to
 * @param iteration the iteration, counted from 1; 0 for what belongs to the whole session
 * @param place what sort of text it stands in
 * @param part the text's name as the detail view has it, such as {@code worker.log}; may be empty
 * @param line its number in that text, counted from 1
 * @param text the line, not cleaned; of a long one the part around the match
 * @param start where the match begins in {@code text}
 * @param end where it ends
 */
public record Hit(
        SessionId session, int iteration, Place place, String part, int line, String text, int start, int end) {
    /** The sorts of texts that are searched. */
    public enum Place {
        TITLE("title"),
        PROMPT("prompt"),
        OUTPUT("output"),
        ERRORS("errors"),
        FEEDBACK("feedback"),
        MESSAGE("message"),
        TOOL("tool"),
        DOCUMENT("document"),
        GATE("gate"),
        EVENT("event"),
        DIFF("diff");

        private final String word;

        Place(String word) {
            this.word = word;
        }

        /** The word in lists and {@code --json}. */
        public String word() {
            return word;
        }
    }
}
