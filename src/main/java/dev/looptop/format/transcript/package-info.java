/**
 * What the transcripts of chat agents share: lines to utterances ({@link dev.looptop.format.transcript.Account}),
 * utterances to turns ({@link dev.looptop.format.transcript.Conversation}), tool calls paired with their results, edits
 * as patches, and one reader and one root for all of them. A format says what a line of its own means and nothing else.
 */
package dev.looptop.format.transcript;
