/** The diff pane: code in colour, heads, the list of files. */
package dev.looptop.ui.view.diff;
