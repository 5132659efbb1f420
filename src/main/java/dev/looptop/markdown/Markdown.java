package dev.looptop.markdown;

import dev.looptop.cell.CleanText;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/** Lays Markdown out as lines; CommonMark with GitHub's tables and strike-through. */
public final class Markdown {
    private static final int DEEPEST = 24;
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create()))
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();

    private Markdown() {}

    /**
     * The lines of a text. A line break in a paragraph stays one, as in a chat.
     *
     * @param text as recorded; control characters are made visible before it is read and after
     * @param columns the room for a line, which tables are fitted to
     * @param marks how bullets and rules are drawn
     */
    public static List<MarkdownLine> lines(String text, int columns, Marks marks) {
        String clean = String.join("\n", CleanText.lines(text));
        try {
            Node document = PARSER.parse(clean);
            Blocks blocks = new Blocks(Math.max(20, columns), marks);
            document.accept(blocks);
            return blocks.lines();
        } catch (StackOverflowError e) {
            // Nothing known nests so deeply; what does is shown as it stands.
            return plain(clean);
        }
    }

    private static List<MarkdownLine> plain(String clean) {
        List<MarkdownLine> lines = new ArrayList<>();
        clean.lines().forEach(line -> lines.add(new MarkdownLine("", List.of(new Piece(line, Tone.PLAIN)), "")));
        return lines;
    }
}
