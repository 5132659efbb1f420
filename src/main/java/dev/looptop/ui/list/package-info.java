/**
 * The sessions as a list: counted, sorted, grouped, filtered, with a selection that stays with its session while rows
 * come and go.
 */
package dev.looptop.ui.list;
