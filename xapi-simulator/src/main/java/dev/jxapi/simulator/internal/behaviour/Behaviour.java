package dev.jxapi.simulator.internal.behaviour;

/** One thing that the device can do. Its methods are called with the device locked. */
interface Behaviour {

    /** The device has been switched on, for the first time or again. */
    default void started() {}

    /** The device is going down; what does not survive a reboot is to be forgotten. */
    default void stopped() {}

    /** Everything is to be forgotten. */
    default void reset() {}
}
