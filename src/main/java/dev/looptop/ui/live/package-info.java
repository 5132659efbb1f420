/** The event stream or the phase log of the open session, followed. */
package dev.looptop.ui.live;
