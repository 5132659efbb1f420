/**
 * codeloops' JSONL sessions ({@code ~/.local/share/codeloops/sessions/*.jsonl}), as documented and as really written:
 * one start line, one line an iteration, one end line. Comes in: lines of a file. Goes out: sessions and summaries.
 * Confined to the thread that reads.
 */
package dev.looptop.format.codeloops;
