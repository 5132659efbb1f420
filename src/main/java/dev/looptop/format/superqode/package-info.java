/**
 * superqode's conversations in {@code .superqode/sessions}, of the home directory and of a project: documents of JSON,
 * mostly compressed, with an index, snapshots and shares; and the append-only transcripts of its command line, with the graph
 * that its switchboard keeps of them and the files made of them to be shared. Comes
 * in: files. Goes out: conversations as sessions; what superqode hides or fails on is listed with the reason. Share
 * tokens and password hashes never leave this package. Confined to the thread that reads.
 */
package dev.looptop.format.superqode;
