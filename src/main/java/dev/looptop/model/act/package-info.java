/**
 * What can be asked of a person and what can be written, as data: open questions, acts, what an act would do, what came
 * of it. Records and enums only; nothing here reads or writes a file, and none of it names a harness.
 *
 * <h2>From question to result</h2>
 *
 * <p>An {@link dev.looptop.model.act.Ask} is a question that waits, with who listens for its answer and until when. An
 * {@link dev.looptop.model.act.Act} is what the user wants. A {@link dev.looptop.model.act.Plan} is exactly what that
 * would change, made from files as they were when their {@link dev.looptop.model.act.Stamp} was taken; or there is a
 * refusal in its place. An {@link dev.looptop.model.act.ActResult} says what is there afterwards.
 *
 * <p>A further kind of act is a further record in {@code Act}; a further way to change a file one in {@code
 * FileChange}.
 */
package dev.looptop.model.act;
