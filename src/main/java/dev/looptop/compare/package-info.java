/**
 * Two sessions beside each other: what of them is alike and what is not, their iterations, and the files of their last
 * diffs; and which other sessions are kin to one. Pure; reads nothing. Any thread.
 */
package dev.looptop.compare;
