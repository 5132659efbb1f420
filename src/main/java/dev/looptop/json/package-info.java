/**
 * Jackson made bounded: trees, lines, flat objects, values, timestamps, and texts that stay in their file until they are wanted. A
 * line, a number and a depth have limits; what exceeds them is a value that says so, never an exception. A text longer
 * than a few kilobytes is a {@link dev.looptop.model.Body}, a range of its file or a cell of its database, and is
 * decoded in windows by {@link dev.looptop.json.BodyReader}. Nothing here knows a source.
 */
package dev.looptop.json;
