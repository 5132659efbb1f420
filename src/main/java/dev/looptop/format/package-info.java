/**
 * What a source of sessions must offer, and the one list of them. A format finds its roots, lists the sessions of a
 * root from the directory alone, summarises one from as few bytes as it can, and reads one whole and goes on reading
 * as it grows. Everything here may block on files and is called off the UI thread; readers are confined to the thread
 * that made them. Bad input gives values (notices, problems), never an exception; {@link java.io.IOException} means
 * that the file as a whole cannot be read.
 */
package dev.looptop.format;
