package dev.looptop.markdown;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One line, before wrapping.
 *
 * @param lead what stands before it on its first row and is left blank on the others, such as a bullet
 * @param pieces its text
 * @param language for a line of a code block what the block says it is written in, empty if it says nothing; a line of
 *     another kind has none
 */
public record MarkdownLine(String lead, List<Piece> pieces, String language) {
    public MarkdownLine {
        pieces = List.copyOf(pieces);
    }

    /** Its text without tones. */
    public String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
