package dev.looptop.model;

/**
 * Something that could not be read or done, as a value.
 *
 * @param source the file, root or session concerned
 * @param what what went wrong, one line
 * @param why the cause and what the user can do, one line, possibly empty
 */
public record Problem(String source, String what, String why) {
    /** The problem in one line without its source. */
    public String line() {
        return why.isEmpty() ? what : what + ": " + why;
    }
}
