/**
 * The one key table: what a key press is, what it does where, and how a user binds it otherwise. Footer, help, palette,
 * README and the router read the same rows. Knows no pane.
 */
package dev.looptop.ui.keys;
