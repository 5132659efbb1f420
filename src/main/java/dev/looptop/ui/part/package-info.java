/**
 * What every pane and dialog is to the rest: a {@link dev.looptop.ui.part.Part} that owns its keys, its typed text, its
 * messages, its lines and what can be copied of it. It looks at the rest of the state through a {@link
 * dev.looptop.ui.part.Scene}, changes itself, and asks for what lies outside of it by {@link dev.looptop.ui.part.Wish}es
 * and {@link dev.looptop.ui.part.Cmd}s in its {@link dev.looptop.ui.part.Answer}. {@link dev.looptop.ui.part.Msg} and
 * {@link dev.looptop.ui.part.Cmd} stand here and not beside the state, since parts hear the ones and ask for the others.
 *
 * <p>A new menu is one file that is a {@link dev.looptop.ui.part.Menu}, its rows in the key table, its context, and the
 * line that opens it.
 */
package dev.looptop.ui.part;
