package dev.looptop.syntax;

import java.util.Locale;

/** Takes apart what a {@link Grammar} describes. A state is the number of the region that is open, counted from 1. */
final class CodeLexer implements Lexer {
    private final Grammar grammar;

    CodeLexer(Grammar grammar) {
        this.grammar = grammar;
    }

    @Override
    public Lexed line(String text, int state) {
        return new Reading(text).read(state);
    }

    /** One line while it is read. */
    private final class Reading {
        private final String text;
        private final int length;
        private final Tokens tokens = new Tokens();
        private int at;
        private String before = "";

        Reading(String text) {
            this.text = text;
            this.length = Math.min(text.length(), LONGEST);
        }

        Lexed read(int state) {
            int open = state > 0 && state <= grammar.regions().size() ? state : 0;
            if (open > 0 && !closed(open, 0)) {
                return tokens.end(text.length(), open);
            }
            if (open == 0) {
                amidComment();
                section();
            }
            while (at < length) {
                int begun = region();
                if (begun > 0
                        && !closed(
                                begun,
                                at + grammar.regions().get(begun - 1).open().length())) {
                    boolean goesOn = grammar.regions().get(begun - 1).reach() == Region.Reach.LINES;
                    return tokens.end(text.length(), goesOn ? begun : START);
                }
                if (begun == 0) {
                    other();
                }
            }
            return tokens.end(text.length(), START);
        }

        /** A hunk may begin within a comment; its lines then begin with a star. */
        private void amidComment() {
            String solid = text.strip();
            boolean star = solid.equals("*") || solid.startsWith("* ") || solid.startsWith("*/");
            boolean stars =
                    grammar.regions().stream().anyMatch(region -> region.open().equals("/*"));
            if (star && stars) {
                int end = text.indexOf("*/");
                at = end < 0 ? length : Math.min(length, end + 2);
                tokens.to(at, Sort.COMMENT);
            }
        }

        private void section() {
            String solid = text.strip();
            if (grammar.has(Grammar.Habit.SECTIONS) && solid.startsWith("[") && solid.endsWith("]")) {
                at = length;
                tokens.to(at, Sort.TYPE);
            }
        }

        private int region() {
            if (!grammar.opens(text.charAt(at))) {
                return 0;
            }
            for (int number = 1; number <= grammar.regions().size(); number++) {
                if (grammar.regions().get(number - 1).begins(text, at)) {
                    return number;
                }
            }
            return 0;
        }

        /** Reads a region from here to its end; false when the line ends first. */
        private boolean closed(int number, int from) {
            Region region = grammar.regions().get(number - 1);
            int end = region.end(text, Math.min(from, length), length);
            int start = at;
            at = end < 0 ? length : end;
            boolean key = region.sort() == Sort.LITERAL && end > 0 && isKey(start, end);
            tokens.to(at, key ? Sort.FUNCTION : region.sort());
            before = "";
            return end >= 0;
        }

        private void other() {
            char c = text.charAt(at);
            Sort sigil = grammar.sigils().get(c);
            boolean word = at + 1 < length && Character.isLetter(text.charAt(at + 1));
            boolean inner = at > 0 && (grammar.isLetter(text.charAt(at - 1)) || text.charAt(at - 1) == c);
            if (sigil != null && word && !inner) {
                at = wordEnd(at + 1);
                tokens.to(at, sigil);
            } else if (c >= '0' && c <= '9') {
                figure();
            } else if (grammar.isLetter(c)) {
                word();
            } else {
                at++;
                tokens.to(at, Sort.PLAIN);
            }
        }

        private int wordEnd(int from) {
            int end = from;
            while (end < length && grammar.isLetter(text.charAt(end))) {
                end++;
            }
            return end;
        }

        private void figure() {
            int end = at + 1;
            while (end < length) {
                char c = text.charAt(end);
                boolean point = c == '.' && end + 1 < length && Character.isDigit(text.charAt(end + 1));
                if (!(Character.isLetterOrDigit(c) || c == '_' || point)) {
                    break;
                }
                end++;
            }
            at = end;
            tokens.to(at, Sort.FIGURE);
            before = "";
        }

        private void word() {
            int start = at;
            int end = wordEnd(at);
            String word = text.substring(start, end);
            at = end;
            tokens.to(at, sort(word, start, end));
            before = word;
        }

        private Sort sort(String word, int start, int end) {
            if (isKey(start, end)) {
                return Sort.FUNCTION;
            }
            String plain = grammar.has(Grammar.Habit.ANY_CASE) ? word.toLowerCase(Locale.ROOT) : word;
            boolean member = start > 0 && text.charAt(start - 1) == '.';
            if (!member && grammar.keywords().contains(plain)) {
                return Sort.KEYWORD;
            }
            if (grammar.types().contains(plain)) {
                return Sort.TYPE;
            }
            boolean made = before.equals("new");
            if (grammar.has(Grammar.Habit.CALLS) && !made && isCalled(end)) {
                return Sort.FUNCTION;
            }
            boolean capital = Character.isUpperCase(word.charAt(0)) && (word.length() == 1 || hasSmall(word));
            return capital && grammar.has(Grammar.Habit.CAPITAL_TYPES) ? Sort.TYPE : Sort.PLAIN;
        }

        private boolean isCalled(int end) {
            int next = end < length && text.charAt(end) == '!' ? end + 1 : end;
            return next < length && text.charAt(next) == '(';
        }

        private boolean hasSmall(String word) {
            return word.chars().anyMatch(Character::isLowerCase);
        }

        private boolean isKey(int start, int end) {
            if (grammar.keyMark() == 0) {
                return false;
            }
            if (grammar.has(Grammar.Habit.KEYS_FIRST)
                    && !text.substring(0, start).chars().allMatch(c -> c == ' ' || c == '-' || c == '.' || c == '\t')) {
                return false;
            }
            int next = end;
            while (next < length && text.charAt(next) == ' ') {
                next++;
            }
            return next < length && text.charAt(next) == grammar.keyMark();
        }
    }
}
