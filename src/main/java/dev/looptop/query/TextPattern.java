package dev.looptop.query;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What is searched for in lines of text: a regular expression, blind to case unless it has a capital letter. Matching
 * is bounded: an expression that wants too many steps is refused rather than waited for.
 */
public final class TextPattern {
    private static final String META = "\\.[]{}()*+?^$|";

    private final Pattern pattern;
    private final String plain;
    private final boolean foldsCase;

    private TextPattern(Pattern pattern, String plain, boolean foldsCase) {
        this.pattern = pattern;
        this.plain = plain;
        this.foldsCase = foldsCase;
    }

    /** The expression that a text means; empty when it is none. */
    public static Optional<TextPattern> expression(String text) {
        boolean folds = foldsCase(text);
        try {
            Pattern compiled = Pattern.compile(text, flags(text, folds));
            boolean isPlain = text.chars().noneMatch(c -> META.indexOf(c) >= 0);
            return Optional.of(new TextPattern(compiled, isPlain ? text : "", folds));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    /** The text as it stands. */
    public static TextPattern literal(String text) {
        boolean folds = foldsCase(text);
        return new TextPattern(Pattern.compile(text, flags(text, folds) | Pattern.LITERAL), text, folds);
    }

    /** What a condition on contents looks for: a text, or a line of a patch that names a file. */
    public static TextPattern of(Term term) {
        if (term.key() != Term.Key.FILE) {
            return expression(term.value()).orElseGet(() -> literal(term.value()));
        }
        boolean folds = foldsCase(term.value());
        String header = "^(?:diff --git|\\+\\+\\+|---|rename (?:from|to)) .*" + Pattern.quote(term.value());
        return new TextPattern(Pattern.compile(header, flags(term.value(), folds)), term.value(), folds);
    }

    /** Capital letters count only where they are typed; those of classes such as {@code \W} are none. */
    private static boolean foldsCase(String text) {
        return text.replaceAll("\\\\.", "").codePoints().noneMatch(Character::isUpperCase);
    }

    /** A plain ASCII text is folded as ASCII, so that bytes can be looked through by the same rule. */
    private static int flags(String text, boolean folds) {
        boolean ascii = text.chars().allMatch(c -> c < 128);
        return !folds ? 0 : Pattern.CASE_INSENSITIVE | (ascii ? 0 : Pattern.UNICODE_CASE);
    }

    /** The text that every match holds, case aside where {@link #foldsCase()}; empty for a real expression. */
    public String plain() {
        return plain;
    }

    /** Whether capital and small ASCII letters are the same. */
    public boolean foldsCase() {
        return foldsCase;
    }

    /** A matcher over one line that takes its steps from a budget. */
    public Matcher matcher(CharSequence line, Budget budget) {
        return pattern.matcher(new Counted(line, budget));
    }

    /** How many steps matching may still take. For one thread. */
    public static final class Budget {
        private long left;

        /** So many looks at a character. */
        public Budget(long steps) {
            this.left = steps;
        }

        private void spend() {
            if (--left < 0) {
                throw new Spent();
            }
        }
    }

    /** Signals that a budget is spent. */
    public static final class Spent extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Spent() {
            super("this expression takes too long", null, false, false);
        }
    }

    /** Text that counts how often it is looked at. */
    private record Counted(CharSequence text, Budget budget) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            budget.spend();
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
