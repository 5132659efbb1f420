/** The search through every text of the sessions that the filter shows. */
package dev.looptop.ui.search;
