/** The detail of the open session: a table of its iterations, or all of it as text, section by section. */
package dev.looptop.ui.detail;
