/**
 * What a session <em>is</em>, in the words of the product: records and enums only, no library types, nothing of ours
 * imported. Formats produce these values, every other package reads them; all are immutable and may cross threads.
 * Instants are UTC, durations seconds or {@link java.time.Duration}, sizes bytes; unknown is an empty optional, an
 * absent text is the empty string, and null never occurs.
 */
package dev.looptop.model;
