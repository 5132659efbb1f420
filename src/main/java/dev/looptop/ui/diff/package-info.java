/** The diff reader: rows of a patch, split or unified, folded, searched, marked, with a cursor that stays on its line. */
package dev.looptop.ui.diff;
