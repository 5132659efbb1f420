/** Wiring: where the program starts. */
package dev.looptop;
