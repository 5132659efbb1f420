package dev.looptop.syntax;

/** XML and HTML: tags, their attributes, comments, entities. */
final class MarkupLexer implements Lexer {
    private static final int COMMENT = 1;
    private static final int TAG = 2;
    private static final int DOUBLE = 3;
    private static final int SINGLE = 4;

    @Override
    public Lexed line(String text, int state) {
        Tokens tokens = new Tokens();
        int length = Math.min(text.length(), LONGEST);
        int in = state >= START && state <= SINGLE ? state : START;
        int at = 0;
        while (at < length) {
            int end = switch (in) {
                case COMMENT -> behind(text, "-->", at, length);
                case DOUBLE -> behind(text, "\"", at, length);
                case SINGLE -> behind(text, "'", at, length);
                case TAG -> inTag(text, at, length, tokens);
                default -> inText(text, at, length, tokens);
            };
            boolean closed = end >= 0;
            int to = closed ? end : length;
            int next = next(text, in, at, to, closed);
            tokens.to(to, in == COMMENT ? Sort.COMMENT : in >= DOUBLE ? Sort.LITERAL : Sort.PLAIN);
            at = to;
            in = next;
        }
        return tokens.end(text.length(), in);
    }

    private static int behind(String text, String mark, int from, int length) {
        int found = text.indexOf(mark, from);
        return found < 0 || found + mark.length() > length ? -1 : found + mark.length();
    }

    /** What is open behind a stretch that began in {@code in}. */
    private static int next(String text, int in, int from, int to, boolean closed) {
        return switch (in) {
            case COMMENT -> closed ? START : COMMENT;
            case DOUBLE, SINGLE -> closed ? TAG : in;
            case TAG -> {
                char last = text.charAt(to - 1);
                yield last == '>' ? START : last == '"' ? DOUBLE : last == '\'' ? SINGLE : TAG;
            }
            default ->
                text.startsWith("<!--", from) ? COMMENT : text.charAt(from) == '<' && to > from + 1 ? TAG : START;
        };
    }

    /** One word, quote or sign of a tag; returns where it ends. */
    private static int inTag(String text, int at, int length, Tokens tokens) {
        if (text.charAt(at) == '"' || text.charAt(at) == '\'') {
            tokens.to(at + 1, Sort.LITERAL);
            return at + 1;
        }
        int end = name(text, at, length);
        if (end > at) {
            tokens.to(end, Sort.FUNCTION);
            return end;
        }
        tokens.to(at + 1, text.charAt(at) == '>' || text.charAt(at) == '/' ? Sort.KEYWORD : Sort.PLAIN);
        return at + 1;
    }

    /** Text up to the next tag or entity, or the begin of one; returns where it ends. */
    private static int inText(String text, int at, int length, Tokens tokens) {
        if (text.startsWith("<!--", at)) {
            tokens.to(Math.min(length, at + 4), Sort.COMMENT);
            return Math.min(length, at + 4);
        }
        if (text.charAt(at) == '<') {
            int slash = at + 1 < length && "/!?".indexOf(text.charAt(at + 1)) >= 0 ? at + 2 : at + 1;
            int end = name(text, Math.min(slash, length), length);
            tokens.to(end, end > at + 1 ? Sort.KEYWORD : Sort.PLAIN);
            return Math.max(end, at + 1);
        }
        int semicolon = text.indexOf(';', at);
        if (text.charAt(at) == '&' && semicolon > at + 1 && semicolon < Math.min(length, at + 12)) {
            tokens.to(semicolon + 1, Sort.FIGURE);
            return semicolon + 1;
        }
        int end = at + 1;
        while (end < length && text.charAt(end) != '<' && text.charAt(end) != '&') {
            end++;
        }
        tokens.to(end, Sort.PLAIN);
        return end;
    }

    private static int name(String text, int from, int length) {
        int end = from;
        while (end < length
                && (Character.isLetterOrDigit(text.charAt(end)) || "-_:.@".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end;
    }
}
