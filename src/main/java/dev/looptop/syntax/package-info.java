/**
 * What the parts of a line of code are: keyword, literal, figure, function, type, comment. In goes a clean line and what
 * was open at its start; out come tokens that cover it and what is open at its end. Good enough to read by, not to
 * compile by; bounded, never throws, pure; any thread. Tables of our own, since no library serves: Eclipse TM4E is alive
 * but comes without grammars, outside Maven Central and with a regular expression engine; RSyntaxTextArea lives in Swing;
 * Prism4j, JHighlight and jygments have rested for years.
 */
package dev.looptop.syntax;
