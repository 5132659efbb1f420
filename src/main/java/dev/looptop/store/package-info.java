/**
 * Finds, watches and reads sessions off the UI thread. Comes in: roots and file events; goes out: values that any thread
 * may take. {@link dev.looptop.store.SessionStore} serves the monitor: one thread owns every reader, the directory
 * watcher only wakes it, what it finds leaves as {@link dev.looptop.store.StoreEvent}s. {@link
 * dev.looptop.store.SessionCatalog} is one look for commands that print and end, {@link dev.looptop.store.Follower} many
 * looks for those that follow; each is for one thread.
 */
package dev.looptop.store;
