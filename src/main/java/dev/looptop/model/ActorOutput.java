package dev.looptop.model;

import java.util.OptionalInt;

/**
 * What the actor of an iteration put out.
 *
 * @param output what it said
 * @param errors what it printed on standard error
 * @param exitCode of its process
 */
public record ActorOutput(Body output, Body errors, OptionalInt exitCode) {
    /** Nothing. */
    public static final ActorOutput NONE = new ActorOutput(Body.NONE, Body.NONE, OptionalInt.empty());

    /** An actor of which only what it said is known. */
    public static ActorOutput said(Body output) {
        return new ActorOutput(output, Body.NONE, OptionalInt.empty());
    }
}
