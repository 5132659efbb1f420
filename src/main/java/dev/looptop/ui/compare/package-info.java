/** Two sessions beside each other, as rows. */
package dev.looptop.ui.compare;
