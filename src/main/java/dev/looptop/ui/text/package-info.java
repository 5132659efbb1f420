/**
 * The machinery of text on a screen: lines in roles, pagers, searches, one-line fields, moments in words, Markdown and
 * code in colour, status words and glyphs. Knows no session but by its status.
 */
package dev.looptop.ui.text;
