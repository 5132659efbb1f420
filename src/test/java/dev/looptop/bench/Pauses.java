package dev.looptop.bench;

/** Waiting, where time itself is what is measured. */
final class Pauses {
    private Pauses() {}

    static void millis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
