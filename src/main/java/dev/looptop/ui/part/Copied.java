package dev.looptop.ui.part;

import java.util.List;

/**
 * What the copy key takes of a part.
 *
 * @param text what goes to the clipboard, empty where there is nothing
 * @param what what it is in a few words; why there is nothing, where there is nothing
 */
public record Copied(String text, String what) {
    /** Nothing, for this reason. */
    public static Copied nothing(String why) {
        return new Copied("", why);
    }

    /** Lines, each with its end. */
    public static Copied lines(List<String> lines) {
        return lines.isEmpty()
                ? nothing("there is nothing to copy here")
                : new Copied(String.join("\n", lines) + "\n", lines.size() + (lines.size() == 1 ? " line" : " lines"));
    }
}
