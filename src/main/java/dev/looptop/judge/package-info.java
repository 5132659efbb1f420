/**
 * What a session is doing and why: state, evidence and stop reason by pure functions of facts, process facts, a clock
 * and the previous verdict. The same for the list, the header, statistics, {@code --json} and alerts. Any thread.
 */
package dev.looptop.judge;
