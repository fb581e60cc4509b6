package dev.jxapi.runtime;

/** A listener's place in what it listens to. */
@FunctionalInterface
public interface Registration extends AutoCloseable {

    /** Takes the listener out. Idempotent; a call that is under way goes on. */
    @Override
    void close();
}
