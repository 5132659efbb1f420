/**
 * gptme's conversations: {@code ~/.local/share/gptme/logs/<date>-<name>/conversation.jsonl} with the settings beside
 * them. Comes in: lines, whose tool calls stand in the assistant's text and whose results are the system messages that
 * follow. Goes out: an account of the conversation. Confined to the thread that reads.
 */
package dev.looptop.format.gptmelog;
