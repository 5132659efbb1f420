/**
 * Finds, watches and reads sessions off the UI thread. Comes in: roots and file events; goes out: {@link
 * dev.looptop.store.StoreEvent}s, values that any thread may take. One thread owns every reader; the only other threads
 * are the directory watcher's, which wakes it, and those that load a body or a patch on request.
 */
package dev.looptop.store;
