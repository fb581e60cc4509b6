package dev.jxapi.examples;

import dev.jxapi.Xapi;
import dev.jxapi.runtime.tls.Tls;
import dev.jxapi.simulator.SimulatedDevice;
import java.util.Optional;

/**
 * The device that an example runs on: the one that its arguments name, or a simulated one.
 *
 * @param xapi the connection
 * @param simulated the simulated device, where it is one
 */
record ExampleDevice(Xapi xapi, Optional<SimulatedDevice> simulated) implements AutoCloseable {

    private static final String USAGE = "Give a host, a user and a password, and if the device's certificate is its own"
            + " also the certificate's SHA-256 fingerprint; or nothing, for a simulated device";

    /**
     * Connects.
     *
     * @param args nothing for a simulated device; else host, user, password and, where no authority has signed the
     *     device's certificate, its SHA-256 fingerprint
     */
    static ExampleDevice from(String... args) {
        return switch (args.length) {
            case 0 -> onSimulator();
            case 3 -> onDevice(args, Tls.system());
            case 4 -> onDevice(args, Tls.fingerprint(args[3]));
            default -> throw new IllegalArgumentException(USAGE);
        };
    }

    private static ExampleDevice onDevice(String[] args, Tls trust) {
        Xapi xapi =
                Xapi.builder(args[0]).credentials(args[1], args[2]).tls(trust).connect();
        return new ExampleDevice(xapi, Optional.empty());
    }

    private static ExampleDevice onSimulator() {
        SimulatedDevice device =
                SimulatedDevice.builder().name("Boardroom").tls().start();
        System.out.println("No device was given, so this runs on a simulated one: " + device);
        Xapi xapi = Xapi.builder(device.url())
                .credentials(device.username(), device.password())
                .tls(Tls.fingerprint(device.fingerprint()))
                .connect();
        return new ExampleDevice(xapi, Optional.of(device));
    }

    @Override
    public void close() {
        xapi.close();
        simulated.ifPresent(SimulatedDevice::close);
    }
}
