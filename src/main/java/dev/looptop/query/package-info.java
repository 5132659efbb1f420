/**
 * Choosing and ordering sessions: filters, sort orders, and the one parser of dates and filter words. Pure functions
 * over rows; the clock and the zone are inputs. Any thread.
 */
package dev.looptop.query;
