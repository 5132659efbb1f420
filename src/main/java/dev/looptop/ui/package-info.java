/**
 * The whole state and how it changes: messages in, a new state and effects as values out. Pure; the UI thread alone
 * calls it. No file, no thread, no clock: time comes as a message.
 *
 * <p>{@link dev.looptop.ui.Update} routes a message; {@code Actions} asks the topmost dialog for an action, else the pane
 * that has the keys, else does it itself; {@code Grants} takes what a part answers and grants what it wishes; {@code
 * Settlement} draws what follows from a state whatever brought it about. None of them knows a part by its class but
 * {@code Panes}, which holds the four, and the lines of {@code Actions} that open a dialog.
 */
package dev.looptop.ui;
