/**
 * The few files that looptop itself writes: settings, pins, exports. Always whole or not at all, for the user alone,
 * never over a file of another name.
 */
package dev.looptop.files;
