/**
 * A session as one HTML page: no script, nothing from elsewhere, every text escaped and every control character made
 * visible.
 */
package dev.looptop.export;
