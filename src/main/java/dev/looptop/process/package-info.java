/**
 * Who runs: which processes of this user may be the engine of a session, from {@code /proc}, and whether the machine
 * slept. Elsewhere than on Linux every answer is "not known". What is read is public to the user's own processes only.
 */
package dev.looptop.process;
