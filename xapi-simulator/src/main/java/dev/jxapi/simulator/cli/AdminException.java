package dev.jxapi.simulator.cli;

/** A request of the admin interface that cannot be done. */
final class AdminException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;

    AdminException(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
