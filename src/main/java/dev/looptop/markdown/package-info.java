/**
 * Markdown to lines for a terminal: headings, lists, quotes, code, tables. In goes text as it was recorded and the width
 * of the place; out come clean lines whose pieces say what they are, not what they look like. Bounded in nesting, never
 * throws, pure; any thread.
 */
package dev.looptop.markdown;
