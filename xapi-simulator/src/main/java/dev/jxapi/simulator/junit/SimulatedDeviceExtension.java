package dev.jxapi.simulator.junit;

import dev.jxapi.simulator.ReceivedRequest;
import dev.jxapi.simulator.SimulatedDevice;
import dev.jxapi.simulator.SimulatedDeviceBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each test a device of its own, and prints what the device received when the test fails.
 *
 * <pre>{@code
 * class DoorSignTest {
 *
 *     @RegisterExtension
 *     static final SimulatedDeviceExtension SIMULATOR = new SimulatedDeviceExtension()
 *             .inject(Xapi.class, device -> Xapi.connect(device.url(), device.username(), device.password()));
 *
 *     @Test
 *     void turnsRedInACall(SimulatedDevice device, Xapi xapi) {
 *         device.incomingCall("alice@example.com");
 *         ...
 *     }
 * }
 * }</pre>
 *
 * <p>{@code @ExtendWith(SimulatedDeviceExtension.class)} does where the defaults of {@link SimulatedDevice#start()} do.
 */
public final class SimulatedDeviceExtension implements BeforeEachCallback, AfterEachCallback, ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(SimulatedDeviceExtension.class);
    private static final int PRINTED_REQUESTS = 100;

    private final SimulatedDeviceBuilder builder;
    private final Map<Class<?>, Connector<?>> connectors = new LinkedHashMap<>();

    /**
     * Makes what a test uses of the device: a client that is connected to it, or the program under test.
     *
     * @param <T> its type
     */
    @FunctionalInterface
    public interface Connector<T> {
        T connect(SimulatedDevice device) throws Exception;
    }

    /** Devices as {@link SimulatedDevice#start()} makes them. */
    public SimulatedDeviceExtension() {
        this(SimulatedDevice.builder());
    }

    /**
     * Devices of a builder.
     *
     * @param builder what starts a device for each test
     */
    public SimulatedDeviceExtension(SimulatedDeviceBuilder builder) {
        this.builder = builder;
    }

    /**
     * Lets tests have parameters of a type. Each is made when a test asks for it, once for each test, and closed after
     * the test, before the device, if it is {@link AutoCloseable}.
     *
     * @param type the parameter's type, exactly
     */
    public <T> SimulatedDeviceExtension inject(Class<T> type, Connector<T> connector) {
        connectors.put(type, connector);
        return this;
    }

    /** What one test has. */
    private static final class Fixture {
        private final SimulatedDevice device;
        private final Map<Class<?>, Object> connected = new LinkedHashMap<>();

        Fixture(SimulatedDevice device) {
            this.device = device;
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        fixture(context);
    }

    private Fixture fixture(ExtensionContext context) {
        ExtensionContext.Store store = context.getStore(NAMESPACE);
        Fixture fixture = store.get(this, Fixture.class);
        if (fixture == null) {
            fixture = new Fixture(builder.start());
            store.put(this, fixture);
        }
        return fixture;
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        Fixture fixture = context.getStore(NAMESPACE).remove(this, Fixture.class);
        if (fixture == null) {
            return;
        }
        if (context.getExecutionException().isPresent()) {
            print(context.getDisplayName(), fixture.device);
        }
        try {
            closeAll(fixture);
        } finally {
            fixture.device.close();
        }
    }

    private static void closeAll(Fixture fixture) throws Exception {
        Exception failure = null;
        for (Object connected : fixture.connected.values()) {
            if (connected instanceof AutoCloseable closeable) {
                try {
                    closeable.close();
                } catch (Exception e) {
                    failure = e;
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static void print(String test, SimulatedDevice device) {
        List<ReceivedRequest> requests = device.requests();
        StringBuilder text = new StringBuilder(test + " failed; " + device + " received " + requests.size()
                + " requests" + (requests.size() > PRINTED_REQUESTS ? ", the last of which are:\n" : ":\n"));
        requests.stream()
                .skip(Math.max(0, requests.size() - PRINTED_REQUESTS))
                .forEach(request -> text.append("  ")
                        .append(request.time())
                        .append(' ')
                        .append(request)
                        .append('\n'));
        System.err.print(text);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == SimulatedDevice.class || connectors.containsKey(type);
    }

    @Override
    public @Nullable Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Fixture fixture = fixture(context);
        Class<?> type = parameter.getParameter().getType();
        Connector<?> connector = connectors.get(type);
        if (connector == null) {
            return fixture.device;
        }
        return fixture.connected.computeIfAbsent(type, wanted -> connect(connector, fixture.device));
    }

    private static Object connect(Connector<?> connector, SimulatedDevice device) {
        try {
            Object connected = connector.connect(device);
            if (connected == null) {
                throw new IllegalStateException("The connector made nothing");
            }
            return connected;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("Cannot connect to " + device, e);
        }
    }
}
