package dev.looptop.cli;

import dev.looptop.model.Judgement;
import dev.looptop.model.Outcome;
import dev.looptop.model.State;
import java.util.ArrayList;
import java.util.List;

/** The few colours of printed output, from the terminal's own palette. */
enum Ink {
    PLAIN(""),
    DIM("2"),
    BOLD("1"),
    GREEN("32"),
    RED("91"),
    YELLOW("33"),
    CYAN("36"),
    MAGENTA("95"),
    BLUE("94"),
    ALARM("1;91");

    private static final String START = "\u001b[";
    private static final String END = START + "0m";

    private final String code;

    Ink(String code) {
        this.code = code;
    }

    /** Every escape sequence that colours anything: the only ones that an output lets through. */
    static List<String> sequences() {
        List<String> all = new ArrayList<>(List.of(END));
        for (Ink ink : values()) {
            all.add(START + ink.code + "m");
        }
        return all;
    }

    /** The text in this colour, or as it is when output is not coloured. */
    String on(String text, boolean coloured) {
        return !coloured || code.isEmpty() || text.isEmpty() ? text : START + code + "m" + text + END;
    }

    /** The colour of a session's state or outcome. */
    static Ink of(Judgement judgement) {
        if (judgement.state() == State.ENDED) {
            return of(judgement.outcome());
        }
        return switch (judgement.state()) {
            case STUCK -> ALARM;
            case WAITING, QUIET -> YELLOW;
            default -> CYAN;
        };
    }

    private static Ink of(Outcome outcome) {
        return switch (outcome) {
            case SUCCESS -> GREEN;
            case FAILED, REJECTED -> RED;
            case INTERRUPTED -> MAGENTA;
            case MAX_ITERATIONS, NEEDS_WORK, TIMED_OUT -> YELLOW;
            case NOOP, UNKNOWN, NONE -> DIM;
        };
    }
}
