package dev.jxapi.simulator.internal.device;

/**
 * What is not known for certain of real devices, as this one does it.
 *
 * @param emptyListIsError whether reading a list without elements fails, or gives {@code []}
 * @param elementHasId whether an element that is read by its number tells the number again
 * @param commandStatus whether the result of a command that has results says {@code status} too
 */
public record Evidence(boolean emptyListIsError, boolean elementHasId, boolean commandStatus) {

    public static final Evidence USUAL = new Evidence(false, false, true);
}
