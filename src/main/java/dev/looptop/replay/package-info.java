/**
 * A recorded session as it stood at any of its moments, and a clock that goes through them. Comes in: a whole session
 * and its verdict. Goes out: sessions cut off at a moment. Pure; the wall clock is an input. Any thread.
 */
package dev.looptop.replay;
