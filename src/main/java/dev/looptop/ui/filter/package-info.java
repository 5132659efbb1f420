/** The bar in which the filter of the list is typed, what it suggests, and the name it is saved under. */
package dev.looptop.ui.filter;
