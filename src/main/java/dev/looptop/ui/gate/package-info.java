/**
 * The two dialogs of a session that asks for the user: why it is thought to be stuck, with the evidence, and what it
 * waits for. Each is bound to its subject and closes with a word when that is settled or gone.
 */
package dev.looptop.ui.gate;
