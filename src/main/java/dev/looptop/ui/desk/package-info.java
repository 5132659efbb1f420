/**
 * The panes and their places: which has the focus, which is zoomed, where the lines between them are, and what rectangle
 * that gives each in a terminal of a given size.
 */
package dev.looptop.ui.desk;
