/**
 * Reads what devloop keeps in a project's {@code .devloop} directory: session directories, the two event streams,
 * specs and reviews, gates, permission requests, and the project's queue, inbox, providers and daemon. Files come in,
 * sessions in our words go out; nothing is written, sourced or run, and no id or path from a file is used as a path
 * unless it is a task id. Confined to the thread that made the reader.
 */
package dev.looptop.format.devloop;
