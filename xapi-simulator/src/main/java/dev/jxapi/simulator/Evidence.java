package dev.jxapi.simulator;

/**
 * What is not known for certain of real devices; one object chooses how the simulated one does it. A program that works
 * with either choice is safe.
 *
 * @param emptyListIsError whether reading a list that has no elements fails, or gives {@code []}
 * @param elementHasId whether an element of a list that is read by its number tells the number again
 * @param commandStatus whether the result of a command that returns something says {@code "status":"OK"} too
 */
public record Evidence(boolean emptyListIsError, boolean elementHasId, boolean commandStatus) {

    /** {@code []}, no number, and {@code "status":"OK"} always. */
    public static final Evidence USUAL = new Evidence(false, false, true);

    public Evidence withEmptyListIsError(boolean choice) {
        return new Evidence(choice, elementHasId, commandStatus);
    }

    public Evidence withElementHasId(boolean choice) {
        return new Evidence(emptyListIsError, choice, commandStatus);
    }

    public Evidence withCommandStatus(boolean choice) {
        return new Evidence(emptyListIsError, elementHasId, choice);
    }
}
