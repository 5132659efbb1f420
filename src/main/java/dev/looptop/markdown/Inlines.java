package dev.looptop.markdown;

import dev.looptop.cell.CleanText;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** The text inside a block as lines of pieces; every line break ends one. */
final class Inlines extends AbstractVisitor {
    private final List<List<Piece>> lines = new ArrayList<>();
    private Tone tone;

    private Inlines(Tone tone) {
        this.tone = tone;
        lines.add(new ArrayList<>());
    }

    /** The lines of a block's text; at least one, perhaps empty. */
    static List<List<Piece>> of(Node block, Tone tone) {
        Inlines inlines = new Inlines(tone);
        inlines.visitChildren(block);
        return inlines.lines;
    }

    /** The same on one line, for a cell of a table. */
    static List<Piece> line(Node block, Tone tone) {
        List<Piece> line = new ArrayList<>();
        for (List<Piece> part : of(block, tone)) {
            if (!line.isEmpty()) {
                line.add(new Piece(" ", tone));
            }
            line.addAll(part);
        }
        return line;
    }

    private void add(String text, Tone as) {
        // Entities such as &#27; become characters only here.
        String clean = CleanText.line(text);
        if (!clean.isEmpty()) {
            lines.get(lines.size() - 1).add(new Piece(clean, as));
        }
    }

    private void inside(Node node, Tone as) {
        Tone before = tone;
        tone = tone == Tone.HEADING ? Tone.HEADING : as;
        visitChildren(node);
        tone = before;
    }

    @Override
    public void visit(Text text) {
        add(text.getLiteral(), tone);
    }

    @Override
    public void visit(Code code) {
        add(code.getLiteral(), Tone.CODE);
    }

    @Override
    public void visit(Emphasis emphasis) {
        inside(emphasis, tone == Tone.STRONG ? Tone.STRONG : Tone.EMPHASIS);
    }

    @Override
    public void visit(StrongEmphasis strong) {
        inside(strong, Tone.STRONG);
    }

    @Override
    public void visit(Link link) {
        int before = lines.get(lines.size() - 1).size();
        inside(link, Tone.LINK);
        List<Piece> line = lines.get(lines.size() - 1);
        String words = line.subList(Math.min(before, line.size()), line.size()).stream()
                .map(Piece::text)
                .reduce("", String::concat);
        if (!words.equals(link.getDestination())) {
            add(" (" + link.getDestination() + ")", Tone.QUIET);
        }
    }

    @Override
    public void visit(Image image) {
        add("[image ", Tone.QUIET);
        inside(image, Tone.QUIET);
        add(" " + image.getDestination() + "]", Tone.QUIET);
    }

    @Override
    public void visit(HtmlInline html) {
        add(html.getLiteral(), Tone.QUIET);
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        lines.add(new ArrayList<>());
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        lines.add(new ArrayList<>());
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof Strikethrough) {
            inside(node, Tone.QUIET);
        } else {
            visitChildren(node);
        }
    }
}
