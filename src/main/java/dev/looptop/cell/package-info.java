/**
 * A terminal-free picture and its geometry: cells, styles, rectangles, wrapped lines, and the one function that knows
 * how wide text is. Text of sessions enters the screen here, through {@link dev.looptop.cell.CleanText}, and nowhere
 * else. Pure values; any thread.
 */
package dev.looptop.cell;
