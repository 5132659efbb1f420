/** The panes but for the diff, from their states. */
package dev.looptop.ui.view.pane;
