package dev.looptop.ui.text;

import dev.looptop.markdown.Markdown;
import dev.looptop.markdown.MarkdownLine;
import dev.looptop.markdown.Marks;
import dev.looptop.markdown.Piece;
import dev.looptop.markdown.Tone;
import dev.looptop.syntax.Languages;
import dev.looptop.syntax.Lexed;
import dev.looptop.syntax.Lexer;
import dev.looptop.syntax.Sort;
import dev.looptop.syntax.Token;
import dev.looptop.ui.choice.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Markdown as lines of a text pane. */
public final class Prose {
    private Prose() {}

    /** The lines of a text, laid out for this many columns. */
    public static List<DocLine> lines(List<String> text, int columns, Setting setting) {
        List<DocLine> lines = new ArrayList<>();
        Marks marks = setting.ascii() ? Marks.ASCII : Marks.UNICODE;
        int state = Lexer.START;
        String language = "";
        for (MarkdownLine line : Markdown.lines(String.join("\n", text), columns, marks)) {
            Optional<Lexer> lexer =
                    setting.theme().coloursCode() ? Languages.ALL.named(line.language()) : Optional.empty();
            if (lexer.isEmpty()) {
                language = "";
                lines.add(line(line));
                continue;
            }
            state = line.language().equals(language) ? state : Lexer.START;
            language = line.language();
            Lexed lexed = lexer.get().line(line.text(), state);
            state = lexed.state();
            lines.add(code(line, lexed.tokens()));
        }
        return lines;
    }

    /** A line of a block of code whose language is known. */
    private static DocLine code(MarkdownLine line, List<Token> tokens) {
        List<DocLine.Mark> toned = new ArrayList<>();
        for (Token token : tokens) {
            if (token.sort() != Sort.PLAIN) {
                toned.add(new DocLine.Mark(token.start(), token.end(), Inks.role(token.sort())));
            }
        }
        return new DocLine(line.lead(), line.text(), Role.TEXT, toned);
    }

    private static DocLine line(MarkdownLine line) {
        List<DocLine.Mark> toned = new ArrayList<>();
        int at = 0;
        for (Piece piece : line.pieces()) {
            int end = at + piece.text().length();
            if (piece.tone() != Tone.PLAIN) {
                toned.add(new DocLine.Mark(at, end, role(piece.tone())));
            }
            at = end;
        }
        return new DocLine(line.lead(), line.text(), Role.TEXT, toned);
    }

    private static Role role(Tone tone) {
        return switch (tone) {
            case PLAIN -> Role.TEXT;
            case STRONG -> Role.STRONG;
            case EMPHASIS -> Role.EMPHASIS;
            case CODE -> Role.CODE;
            case HEADING -> Role.HEADING;
            case LINK -> Role.ACCENT;
            case QUIET -> Role.DIM;
        };
    }
}
