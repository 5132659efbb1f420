/**
 * celeste's conversations: append-only logs in a folder a project ({@code ~/.celeste/sessions/<hash>/*.jsonl}) and the
 * older whole-file documents beside those folders. Comes in: files. Goes out: conversations as sessions. The log's own
 * rules of what counts as an entry are kept; lines that its reader hides are shown as problems. Confined to the thread
 * that reads.
 */
package dev.looptop.format.celeste;
