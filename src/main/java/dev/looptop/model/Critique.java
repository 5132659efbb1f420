package dev.looptop.model;

/**
 * What the judge made of an iteration.
 *
 * @param verdict the judge's word; {@link Verdict#NONE} while it runs or when it never came
 * @param word the harness's own words for it
 * @param feedback what the judge said
 */
public record Critique(Verdict verdict, String word, Body feedback) {
    /** Nothing was said. */
    public static final Critique NONE = new Critique(Verdict.NONE, "", Body.NONE);
}
