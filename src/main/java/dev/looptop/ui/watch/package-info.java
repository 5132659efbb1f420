/** What is watched: the places and how far they are read, and the sessions that ask for the user. */
package dev.looptop.ui.watch;
