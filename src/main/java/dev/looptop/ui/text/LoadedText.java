package dev.looptop.ui.text;

import dev.looptop.cell.CleanText;
import java.util.ArrayList;
import java.util.List;

/**
 * A text that was read, as display lines.
 *
 * @param lines clean lines, none longer than {@value #LONGEST} characters
 * @param complete whether it is all of the text
 * @param trouble why it could not be read, empty if it could
 */
public record LoadedText(List<String> lines, boolean complete, String trouble) {
    /** A line is cut into pieces of this many characters, so that wrapping one never takes long. */
    static final int LONGEST = 4000;

    public LoadedText {
        lines = List.copyOf(lines);
    }

    /** The display lines of a text that is not clean yet. */
    public static LoadedText of(String text, boolean complete, String trouble) {
        List<String> lines = new ArrayList<>();
        for (String line : CleanText.lines(text)) {
            int start = 0;
            while (line.length() - start > LONGEST) {
                int end = start + LONGEST;
                end -= Character.isHighSurrogate(line.charAt(end - 1)) ? 1 : 0;
                lines.add(line.substring(start, end));
                start = end;
            }
            lines.add(line.substring(start));
        }
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isBlank()) {
            lines.remove(lines.size() - 1);
        }
        return new LoadedText(lines, complete, trouble);
    }
}
