/**
 * What Grok's command line prints as streaming JSON, kept in a file by whoever ran it; there is no usual place. Comes
 * in: lines, mostly without moments. Goes out: an account of the conversation. Confined to the thread that reads.
 */
package dev.looptop.format.grok;
