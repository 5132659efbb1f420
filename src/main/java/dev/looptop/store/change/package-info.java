/**
 * What an iteration changed: its own patch, all so far, since another one; the hunks that an earlier iteration had; the
 * lines around a hunk where the files are still there. Reads files and, read-only, git; for one thread at a time.
 */
package dev.looptop.store.change;
