package dev.looptop.ui.view.diff;

import dev.looptop.cell.Line;
import dev.looptop.cell.Span;
import dev.looptop.cell.Style;
import dev.looptop.diff.WordDiff;
import dev.looptop.syntax.Sort;
import dev.looptop.syntax.Token;
import dev.looptop.ui.text.Inks;
import dev.looptop.ui.text.Role;
import dev.looptop.ui.view.paint.Brush;
import java.util.ArrayList;
import java.util.List;

/** A line of code with the colours of its syntax and its changed words, over the ground of its row. */
record DiffInk(Brush brush, Style ground, boolean coloured) {
    /** What is known of a line: its clean text, its tokens, its changed words and how these are drawn. */
    record Code(String text, List<Token> tokens, List<WordDiff.Range> words, Role word) {
        Code {
            tokens = List.copyOf(tokens);
            words = List.copyOf(words);
        }
    }

    /** The characters from {@code from} up to {@code to}. */
    Line line(Code code, int from, int to) {
        List<Span> spans = new ArrayList<>();
        int token = 0;
        int word = 0;
        int at = from;
        while (at < to) {
            while (token < code.tokens().size() && code.tokens().get(token).end() <= at) {
                token++;
            }
            while (word < code.words().size() && code.words().get(word).to() <= at) {
                word++;
            }
            int end = to;
            Style style = ground;
            if (token < code.tokens().size()) {
                Token here = code.tokens().get(token);
                end = Math.min(end, here.start() > at ? here.start() : here.end());
                style = here.start() > at ? style : syntax(here.sort());
            }
            if (word < code.words().size()) {
                WordDiff.Range here = code.words().get(word);
                end = Math.min(end, here.from() > at ? here.from() : here.to());
                style = here.from() > at ? style : word(style, code.word());
            }
            spans.add(new Span(code.text().substring(at, end), style));
            at = end;
        }
        return new Line(spans);
    }

    private Style word(Style style, Role role) {
        Style word = brush.style(role);
        Style tinted = word.bg() == Style.DEFAULT ? style : style.withBg(word.bg());
        return tinted.plus(word.attributes());
    }

    private Style syntax(Sort sort) {
        if (!coloured || sort == Sort.PLAIN) {
            return ground;
        }
        Style style = brush.style(Inks.role(sort));
        return style.fg() == Style.DEFAULT ? ground : ground.withFg(style.fg()).plus(style.attributes());
    }
}
