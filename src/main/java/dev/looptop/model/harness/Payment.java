package dev.looptop.model.harness;

/**
 * How what a harness uses is paid for.
 *
 * @param subscription whether a subscription pays for its tokens, so that it counts them without their kinds
 * @param priceList file under the home directory in which its user writes prices down; empty if there is none
 */
public record Payment(boolean subscription, String priceList) {
    /** Nothing is known of it. */
    public static final Payment UNKNOWN = new Payment(false, "");

    /** A subscription pays. */
    public static final Payment SUBSCRIPTION = new Payment(true, "");
}
