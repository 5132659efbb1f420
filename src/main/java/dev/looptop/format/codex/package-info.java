/**
 * Codex's rollouts: {@code ~/.codex/sessions/YYYY/MM/DD/rollout-<time>-<id>.jsonl}. Comes in: lines, in which a message
 * often stands twice, as an item of the model's input and as an event of the screen. Goes out: an account of the
 * conversation with each message once. Confined to the thread that reads.
 */
package dev.looptop.format.codex;
