/**
 * Bytes of a growing file to complete lines: per-file offset, unfinished last line held back, truncation and
 * replacement noticed by size and file key. A line is a range of the file, so that lines of any length cost no memory
 * until they are read. Confined to the thread that reads; nothing of ours is imported.
 */
package dev.looptop.tail;
