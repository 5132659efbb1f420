/**
 * Reads SQLite files that another program owns. Comes in: a file and a query. Goes out: rows, and texts of bounded
 * size. Nothing is ever written, no file is made beside the owner's where that can be avoided, and a look lasts
 * milliseconds, so that the owner is not kept from writing. The driver and its native library are loaded by the first
 * look and not before. Any thread; every failure is an {@link java.io.IOException} with words for a person.
 */
package dev.looptop.sqlite;
