package dev.looptop.model;

/** Whether a process is there. */
public enum Liveness {
    ALIVE,
    GONE,
    UNKNOWN
}
