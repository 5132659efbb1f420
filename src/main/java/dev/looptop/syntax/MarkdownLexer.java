package dev.looptop.syntax;

/** Markdown as written: headings, fences, code, links, list and quote marks. */
final class MarkdownLexer implements Lexer {
    private static final int BACKTICKS = 1;
    private static final int TILDES = 2;

    @Override
    public Lexed line(String text, int state) {
        Tokens tokens = new Tokens();
        String solid = text.strip();
        if (state == BACKTICKS || state == TILDES) {
            boolean closes = solid.startsWith(state == BACKTICKS ? "```" : "~~~");
            tokens.to(text.length(), closes ? Sort.COMMENT : Sort.LITERAL);
            return tokens.end(text.length(), closes ? START : state);
        }
        if (solid.startsWith("```") || solid.startsWith("~~~")) {
            tokens.to(text.length(), Sort.COMMENT);
            return tokens.end(text.length(), solid.startsWith("`") ? BACKTICKS : TILDES);
        }
        if (solid.startsWith("#")) {
            tokens.to(text.length(), Sort.KEYWORD);
            return tokens.end(text.length(), START);
        }
        inline(text, mark(text, tokens), tokens);
        return tokens.end(text.length(), START);
    }

    /** The mark of a list or quote; returns where it ends. */
    private static int mark(String text, Tokens tokens) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        int end = at;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        boolean number = end > at && end + 1 < text.length() && text.charAt(end) == '.' && text.charAt(end + 1) == ' ';
        boolean bullet = end == at
                && end + 1 < text.length()
                && "-*+".indexOf(text.charAt(at)) >= 0
                && text.charAt(at + 1) == ' ';
        boolean quote = end == at && end < text.length() && text.charAt(at) == '>';
        if (!(number || bullet || quote)) {
            return 0;
        }
        tokens.to(at, Sort.PLAIN);
        tokens.to(end + 1, Sort.FIGURE);
        return end + 1;
    }

    private static void inline(String text, int from, Tokens tokens) {
        int length = Math.min(text.length(), LONGEST);
        int at = from;
        while (at < length) {
            int end = -1;
            Sort sort = Sort.LITERAL;
            if (text.charAt(at) == '`') {
                end = text.indexOf('`', at + 1);
            } else if (text.charAt(at) == '[') {
                int close = text.indexOf("](", at);
                end = close < 0 ? -1 : text.indexOf(')', close);
                sort = Sort.FUNCTION;
            }
            at = end < 0 || end >= length ? at + 1 : end + 1;
            tokens.to(at, end < 0 || end >= length ? Sort.PLAIN : sort);
        }
    }
}
