/** The statistics, part by part, drawn on a sheet of which the screen shows a piece. */
package dev.looptop.ui.view.stats;
