/**
 * The transcripts of GitHub Copilot's command line: {@code ~/.copilot/session-state/<session>/events.jsonl}. Comes in:
 * lines. Goes out: an account of the conversation. Confined to the thread that reads.
 */
package dev.looptop.format.copilot;
