package dev.jxapi.simulator.internal.behaviour;

/** What ends and restarts a device. */
public interface Power {

    /** Goes down after the answer is out, and comes back after a while. */
    void reboot();

    /** The same, and everything is forgotten. */
    void factoryReset();

    /** Goes down for good. */
    void shutDown();
}
