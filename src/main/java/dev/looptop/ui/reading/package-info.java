/** The open session while it is read: what has come of it so far, which iteration is chosen, which patch is meant. */
package dev.looptop.ui.reading;
