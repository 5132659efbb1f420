/**
 * The loop of the monitor and the owner of its threads. {@link dev.looptop.monitor.EventLoop} is the UI thread (the
 * main thread): it takes messages from the mailbox, applies them, hands effects out, and paints. {@link
 * dev.looptop.monitor.PickerLoop} is the same for choosing one session.
 */
package dev.looptop.monitor;
