package dev.looptop.markdown;

import dev.looptop.cell.CleanText;
import dev.looptop.cell.TextWidth;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/** The blocks of a document as lines, one after the other. */
final class Blocks extends AbstractVisitor {
    private static final int RULE = 24;

    private final int columns;
    private final Marks marks;
    private final List<MarkdownLine> lines = new ArrayList<>();
    private String indent = "";
    private String bullet = "";
    private boolean tight;
    private boolean apart;

    Blocks(int columns, Marks marks) {
        this.columns = columns;
        this.marks = marks;
    }

    List<MarkdownLine> lines() {
        return List.copyOf(lines);
    }

    private void begin() {
        if (apart) {
            lines.add(new MarkdownLine("", List.of(), ""));
        }
        apart = false;
    }

    private void line(List<Piece> pieces, String language) {
        lines.add(new MarkdownLine(indent + bullet, pieces, language));
        bullet = " ".repeat(TextWidth.of(bullet));
    }

    private void text(Node block, Tone tone) {
        begin();
        Inlines.of(block, tone).forEach(pieces -> line(pieces, ""));
        apart = !tight;
    }

    @Override
    public void visit(Paragraph paragraph) {
        text(paragraph, Tone.PLAIN);
    }

    @Override
    public void visit(Heading heading) {
        apart = !lines.isEmpty();
        text(heading, Tone.HEADING);
    }

    @Override
    public void visit(BulletList list) {
        list(list, list.isTight(), item -> marks.bullet());
    }

    @Override
    public void visit(OrderedList list) {
        int first = list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber();
        int[] number = {first};
        list(list, list.isTight(), item -> number[0]++ + ".");
    }

    private void list(Node list, boolean isTight, java.util.function.Function<Node, String> sign) {
        boolean outer = tight;
        String before = indent;
        String leading = bullet;
        tight = isTight;
        begin();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            indent = before + leading;
            leading = " ".repeat(TextWidth.of(leading));
            item((ListItem) item, sign.apply(item));
        }
        indent = before;
        bullet = leading;
        tight = outer;
        apart = !tight;
    }

    private void item(ListItem item, String sign) {
        bullet = " " + sign + " ";
        int at = lines.size();
        visitChildren(item);
        if (lines.size() == at) {
            line(List.of(), "");
        }
        ticked(at);
        bullet = "";
    }

    /** A task of GitHub's lists: a box in place of its brackets. */
    private void ticked(int at) {
        MarkdownLine first = lines.get(at);
        String text = first.text();
        boolean open = text.startsWith("[ ] ");
        if (!open && !text.startsWith("[x] ") && !text.startsWith("[X] ")) {
            return;
        }
        List<Piece> pieces = new ArrayList<>(first.pieces());
        int dropped = 0;
        while (!pieces.isEmpty() && dropped < 4) {
            Piece piece = pieces.remove(0);
            int cut = Math.min(4 - dropped, piece.text().length());
            dropped += cut;
            if (cut < piece.text().length()) {
                pieces.add(0, new Piece(piece.text().substring(cut), piece.tone()));
            }
        }
        pieces.add(0, new Piece((open ? marks.open() : marks.done()) + " ", Tone.PLAIN));
        lines.set(at, new MarkdownLine(first.lead(), pieces, ""));
    }

    @Override
    public void visit(BlockQuote quote) {
        begin();
        String before = indent;
        indent = before + bullet + marks.quote();
        bullet = "";
        visitChildren(quote);
        indent = before;
        apart = !tight;
    }

    @Override
    public void visit(FencedCodeBlock code) {
        String info = code.getInfo() == null ? "" : code.getInfo().strip();
        int end = info.indexOf(' ');
        code(code.getLiteral(), end < 0 ? info : info.substring(0, end));
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        code(code.getLiteral(), "");
    }

    private void code(String literal, String language) {
        begin();
        String before = indent;
        indent = before + bullet + "  ";
        bullet = "";
        for (String text :
                CleanText.lines(literal.endsWith("\n") ? literal.substring(0, literal.length() - 1) : literal)) {
            line(List.of(new Piece(text, Tone.CODE)), CleanText.line(language));
        }
        indent = before;
        apart = !tight;
    }

    @Override
    public void visit(HtmlBlock html) {
        begin();
        CleanText.lines(html.getLiteral()).forEach(text -> line(List.of(new Piece(text, Tone.QUIET)), ""));
        apart = true;
    }

    @Override
    public void visit(ThematicBreak rule) {
        begin();
        line(List.of(new Piece(marks.rule().repeat(RULE), Tone.QUIET)), "");
        apart = true;
    }

    @Override
    public void visit(LinkReferenceDefinition definition) {
        line(
                List.of(new Piece(
                        CleanText.line("[" + definition.getLabel() + "]: " + definition.getDestination()), Tone.QUIET)),
                "");
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock table) {
            begin();
            int room = columns - TextWidth.of(indent + bullet);
            Table.of(table).lines(room, marks).forEach(pieces -> line(pieces, ""));
            apart = true;
        } else {
            visitChildren(block);
        }
    }
}
