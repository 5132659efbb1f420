/**
 * Full text over every session: bytes first, where a needle can be told in bytes, then the texts that hold it. Blocks
 * on files, stops when it is interrupted, and gives hits a session at a time.
 */
package dev.looptop.store.search;
