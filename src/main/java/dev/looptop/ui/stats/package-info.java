/** The statistics: where their parts stand, the bars one can go to, and the filter each of them means. */
package dev.looptop.ui.stats;
