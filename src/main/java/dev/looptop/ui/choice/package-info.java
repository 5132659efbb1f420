/**
 * What the user chose: look, colours, columns, times, notifications, keys, as plain records; and the setting that they
 * and the terminal make together.
 */
package dev.looptop.ui.choice;
