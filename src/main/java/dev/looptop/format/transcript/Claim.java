package dev.looptop.format.transcript;

/** How much one line of a file speaks for a kind of transcript. */
public enum Claim {
    /** It could be anybody's. */
    NONE,
    /** It is such as this kind has too; it decides where no other line does. */
    LIKELY,
    /** No other kind writes it. */
    SURE
}
