/** The menus that concern no single pane: in which order, what to copy, as what to write. */
package dev.looptop.ui.menu;
