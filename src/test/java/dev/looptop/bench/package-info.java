/**
 * Measures looptop against the targets of {@code design/quality.md} and prints one table; see {@link
 * dev.looptop.bench.Bench}. Writes its own corpora below a directory of its own, drives the packaged jar in a
 * pseudo-terminal, is no test and never part of a build. One thread, but for the one that reads the terminal.
 */
package dev.looptop.bench;
