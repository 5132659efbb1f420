/**
 * Claude Code's transcripts: {@code ~/.claude/projects/<folder>/<session>.jsonl}, with sub-agents in files of their own
 * or as sidechains. Comes in: lines. Goes out: an account of the conversation. The project is the {@code cwd} on the
 * lines, since the folder's name loses hyphens. Confined to the thread that reads.
 */
package dev.looptop.format.claudecode;
