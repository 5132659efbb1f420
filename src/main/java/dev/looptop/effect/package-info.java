/**
 * The effects of the monitor, performed off the UI thread: each {@link dev.looptop.ui.part.Cmd} is taken by {@link
 * dev.looptop.effect.CmdRunner} and answered by a {@link dev.looptop.ui.part.Msg} in the {@link
 * dev.looptop.effect.Mailbox}, failure included. What of a kind is superseded by a newer one is cancelled.
 */
package dev.looptop.effect;
