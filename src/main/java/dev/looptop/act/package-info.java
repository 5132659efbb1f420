/**
 * The one way in which looptop writes where other programs keep their sessions: plan, show, check, perform, read back,
 * note. Monitor and commands go through {@link dev.looptop.act.ActDoor}; nothing else writes there.
 *
 * <h2>Rules of every write</h2>
 *
 * <ol>
 *   <li>Only by an explicit command of the user. What is marked read-only is refused.
 *   <li>A plan is made first, from files as they are: every byte that will be written, what will be lost, and a stamp
 *       of what was looked at. The stamp is compared again right before the file gets its name; when it differs nothing
 *       is written.
 *   <li>The bytes are those that the owner of the files writes himself.
 *   <li>A file is there whole or not at all: written beside under a name of ours ({@code .looptop-<pid>-<number>.tmp}),
 *       synced, then put in its place, and the directory synced. A new file is linked to its name, so that one that came
 *       meanwhile is not written over; another takes the place of the old one by a move, with its mode and owner, and
 *       behind a link where it was one. What an earlier looptop left behind when it was killed is removed by the next
 *       write in the same directory, and no reader takes it for anything.
 *   <li>Files of another user, and those of a root that the settings mark, are refused.
 *   <li>What was written is read back by our own reader; the result says what is there, and what the asker made of it
 *       within two seconds.
 *   <li>A refusal names its reason and a remedy, and leaves everything as it was.
 *   <li>Every act is noted in {@code looptop/audit.jsonl} of the state directory (0600): a line before it is carried out
 *       and one after it, under a lock of ours, each by one write. Without that note nothing is written. No text of a
 *       session, no token and no content of a file stands in it.
 * </ol>
 */
package dev.looptop.act;
