package dev.looptop.syntax;

/**
 * A stretch of text between two marks.
 *
 * @param open what it begins with
 * @param close what it ends with; empty for the end of the line
 * @param escape what takes the meaning of the character behind it, 0 for none
 * @param reach how far it may go
 * @param sort what it is
 */
record Region(String open, String close, char escape, Reach reach, Sort sort) {
    /** How far a region goes. */
    enum Reach {
        /** To its end mark, or the end of the line. */
        LINE,
        /** To its end mark, however many lines on. */
        LINES,
        /** As {@link #LINE}, and begins only behind a blank or a bracket. */
        APART,
        /** One character or one escape; without its end mark it is none. */
        CHARACTER
    }

    static Region string(String quote) {
        return new Region(quote, quote, '\\', Reach.LINE, Sort.LITERAL);
    }

    static Region text(String quote, char escape) {
        return new Region(quote, quote, escape, Reach.LINES, Sort.LITERAL);
    }

    static Region block(String open, String close) {
        return new Region(open, close, '\0', Reach.LINES, Sort.COMMENT);
    }

    static Region comment(String open) {
        return new Region(open, "", '\0', Reach.LINE, Sort.COMMENT);
    }

    static Region apart(String open, String close, Sort sort) {
        return new Region(open, close, '\0', Reach.APART, sort);
    }

    static Region character() {
        return new Region("'", "'", '\\', Reach.CHARACTER, Sort.LITERAL);
    }

    /** Whether it begins here. */
    boolean begins(String text, int at) {
        if (!text.startsWith(open, at)) {
            return false;
        }
        return switch (reach) {
            case LINE, LINES -> true;
            case APART -> at == 0 || " \t([{,=:".indexOf(text.charAt(at - 1)) >= 0;
            case CHARACTER -> {
                boolean escaped = text.startsWith("\\", at + 1);
                int end = text.indexOf('\'', at + 2 + (escaped ? 1 : 0));
                yield end > 0 && end - at <= (escaped ? 12 : 3);
            }
        };
    }

    /** Behind its end mark, searched from here; -1 when it does not end in this line. */
    int end(String text, int from, int to) {
        if (close.isEmpty()) {
            return to;
        }
        for (int at = from; at < to; at++) {
            if (escape != 0 && text.charAt(at) == escape && !(close.charAt(0) == escape)) {
                at++;
            } else if (text.startsWith(close, at)) {
                return Math.min(to, at + close.length());
            }
        }
        return -1;
    }
}
