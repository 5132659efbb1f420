/**
 * State and how it changes: messages in, a new state and effects as values out. Pure; the UI thread alone calls it. No
 * file, no thread, no clock: time comes as a message.
 */
package dev.looptop.ui;
