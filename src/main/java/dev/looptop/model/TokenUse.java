package dev.looptop.model;

/**
 * The tokens of a session by what they cost; 0 where a kind is not recorded.
 *
 * @param input read by the model, caches not counted
 * @param output written by the model
 * @param cacheWritten put into the cache
 * @param cacheRead taken from the cache
 */
public record TokenUse(long input, long output, long cacheWritten, long cacheRead) {
    /** All of them. */
    public long total() {
        return input + output + cacheWritten + cacheRead;
    }
}
