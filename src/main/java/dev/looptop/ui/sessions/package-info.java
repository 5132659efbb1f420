/** The pane of the sessions: the list, and what keys and the mouse do to it. */
package dev.looptop.ui.sessions;
