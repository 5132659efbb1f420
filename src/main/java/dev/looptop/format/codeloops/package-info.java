/**
 * codeloops' sessions, as documented and as really written: files of one start line, one line an iteration and one end
 * line ({@code ~/.local/share/codeloops/sessions/*.jsonl}), and the database that came after them ({@code
 * codeloops.db}, a root of its own). Comes in: lines of a file, rows. Goes out: sessions and summaries. Of the database
 * a list takes no long text out; an opened session names the cells of its long texts, of which {@link
 * dev.looptop.json.BodyReader} reads what is looked at. Confined to the thread that reads.
 */
package dev.looptop.format.codeloops;
