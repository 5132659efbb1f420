package dev.looptop;

/** Starts looptop. */
public final class Main {
    private Main() {}

    /** Runs the command line and exits with its code (0 fine, 1 failure, 2 usage). */
    public static void main(String[] args) {
        System.out.println("looptop");
    }
}
