/**
 * Sessions to figures: totals, rates, averages, groups, days, distributions. Pure folds over the rows of a list; the
 * zone that makes days is an input. Definitions are codeloops' own (its {@code sessions stats} and metrics) with one
 * word of ours for every source. Any thread.
 */
package dev.looptop.stats;
