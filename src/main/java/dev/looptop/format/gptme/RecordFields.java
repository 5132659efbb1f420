package dev.looptop.format.gptme;

import java.util.OptionalDouble;

/** The fields of one line, whichever way it was taken apart. */
interface RecordFields {
    /** Whether the key is there, be it with null. */
    boolean has(Field field);

    /** Whether the key is there with a text. */
    boolean isText(Field field);

    /** A text as it is, another scalar as it was written, an object or array as {@code {}}; empty for null. */
    String text(Field field);

    /** A finite number; empty for everything else, texts included. */
    OptionalDouble number(Field field);

    /** A text, or a word for a key that is missing; null stays empty. */
    default String textOr(Field field, String missing) {
        return has(field) ? text(field) : missing;
    }
}
