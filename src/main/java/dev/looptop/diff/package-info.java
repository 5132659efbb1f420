/**
 * Patches: text to hunks and back, two texts to hunks, which words of a line changed, what one cumulative patch adds
 * to another, which changes repeat or undo each other. Pure and free of input and output; nothing of ours is imported. Every function accepts any text and
 * never throws on bad input: what cannot be read becomes a notice.
 */
package dev.looptop.diff;
