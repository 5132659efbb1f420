/**
 * A loop to look at without having one: scripts (in the resources of this package) are played in real time as the real
 * harnesses would write them, into a directory of its own. {@link dev.looptop.demo.DemoLoop} is the way in; any thread
 * may call it, each live session plays on a thread of its own. What is written follows codeloops and devloop to the
 * order of their writes, gates are really waited for, and small processes stand in for the engines so that nothing on
 * the screen is a special case.
 */
package dev.looptop.demo;
