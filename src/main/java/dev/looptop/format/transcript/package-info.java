/**
 * What the transcripts of chat agents share: lines to utterances ({@link dev.looptop.format.transcript.Account}),
 * utterances to turns ({@link dev.looptop.format.transcript.Conversation}), tool calls paired with their results, edits
 * as patches, and one format, one root and one reader for all of them. A source
 * ({@link dev.looptop.format.transcript.TranscriptSource}) says where its files are, which lines only it writes, and what
 * a line means, and nothing else.
 */
package dev.looptop.format.transcript;
