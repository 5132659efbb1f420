/** What lies over the panes: dialogs, menus, bars, full screens. */
package dev.looptop.ui.view.dialog;
