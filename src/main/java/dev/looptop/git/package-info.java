/**
 * Asks git what changed between two recorded commits. Read-only and inert: nothing a repository's configuration names
 * is run, nothing is locked, fetched or written, no hash is used before it is known to be one. Takes a directory and
 * two names, gives patch text or the reason why there is none. Blocks; any thread but the UI's.
 */
package dev.looptop.git;
