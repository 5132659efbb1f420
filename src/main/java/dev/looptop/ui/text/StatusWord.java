package dev.looptop.ui.text;

import dev.looptop.model.Judgement;
import dev.looptop.model.Outcome;
import dev.looptop.model.State;

/** The one table of status words: what is shown for a state or outcome, on every surface. */
public enum StatusWord {
    RUN("run", "running", "●", "R", Role.RUNNING),
    WAIT("wait", "waiting", "◐", "W", Role.WAITING),
    QUIET("quiet", "quiet", "◌", "q", Role.QUIET),
    STUCK("STUCK", "stuck", "▲", "!", Role.STUCK),
    DONE("done", "success", "✓", "+", Role.SUCCESS),
    FAIL("fail", "failed", "✗", "x", Role.FAILED),
    INTR("intr", "interrupted", "■", "-", Role.INTERRUPTED),
    MAX("max", "max iterations", "⊘", "M", Role.LIMIT),
    REJ("rej", "rejected", "⊗", "X", Role.FAILED),
    WORK("work", "needs work", "↻", "w", Role.LIMIT),
    TIME("time", "timed out", "◷", "T", Role.LIMIT),
    NOOP("noop", "no work", "∅", "0", Role.DIM),
    UNKN("unkn", "unknown", "?", "?", Role.DIM),
    IDLE("idle", "idle", "–", "-", Role.DIM);

    private final String word;
    private final String longWord;
    private final String glyph;
    private final String ascii;
    private final Role role;

    StatusWord(String word, String longWord, String glyph, String ascii, Role role) {
        this.word = word;
        this.longWord = longWord;
        this.glyph = glyph;
        this.ascii = ascii;
        this.role = role;
    }

    /** The word of a judged session: its state while it lives, its outcome after. */
    public static StatusWord of(Judgement judgement) {
        return judgement.state() == State.ENDED ? of(judgement.outcome()) : of(judgement.state());
    }

    /** The word of a live state; an ended one is {@link #IDLE}. */
    public static StatusWord of(State state) {
        return switch (state) {
            case WAITING -> WAIT;
            case STUCK -> STUCK;
            case QUIET -> QUIET;
            case RUNNING -> RUN;
            case ENDED -> IDLE;
        };
    }

    /** The word of an outcome; a conversation without an end is {@link #IDLE}. */
    public static StatusWord of(Outcome outcome) {
        return switch (outcome) {
            case SUCCESS -> DONE;
            case FAILED -> FAIL;
            case INTERRUPTED -> INTR;
            case MAX_ITERATIONS -> MAX;
            case REJECTED -> REJ;
            case NEEDS_WORK -> WORK;
            case TIMED_OUT -> TIME;
            case NOOP -> NOOP;
            case UNKNOWN -> UNKN;
            case NONE -> IDLE;
        };
    }

    /** The short word for lists, at most five cells. */
    public String word() {
        return word;
    }

    /** The long word for details. */
    public String longWord() {
        return longWord;
    }

    /** The glyph, one cell. */
    public String glyph(boolean asciiOnly) {
        return asciiOnly ? ascii : glyph;
    }

    /** The role of its colour. */
    public Role role() {
        return role;
    }

    /** Whether it asks for a person. */
    public boolean needsYou() {
        return this == WAIT || this == STUCK;
    }
}
