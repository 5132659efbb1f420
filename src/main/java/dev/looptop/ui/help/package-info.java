/** What can be done: the help, which lists the keys, and the palette, which does what is typed. */
package dev.looptop.ui.help;
