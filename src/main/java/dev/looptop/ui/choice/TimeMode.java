package dev.looptop.ui.choice;

/** How moments are said. */
public enum TimeMode {
    RELATIVE("how long ago"),
    CLOCK("clock times"),
    SINCE_START("since the start");

    private final String word;

    TimeMode(String word) {
        this.word = word;
    }

    /** The mode in words. */
    public String word() {
        return word;
    }

    /** The next one, around. */
    public TimeMode next() {
        return values()[(ordinal() + 1) % values().length];
    }
}
