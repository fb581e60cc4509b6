package dev.jxapi.runtime;

import static dev.jxapi.runtime.device.TestClient.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jxapi.runtime.device.ScriptedDevice;
import dev.jxapi.runtime.device.TestClient;
import dev.jxapi.runtime.error.XapiException;
import dev.jxapi.runtime.error.XapiInterruptedException;
import dev.jxapi.runtime.error.XapiUnknownNodeException;
import dev.jxapi.runtime.error.XapiValueException;
import dev.jxapi.runtime.internal.connection.PendingCount;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FuturesTest {

    private final ScriptedDevice device = ScriptedDevice.start();
    private final TestClient client = TestClient.connect(device);

    @AfterEach
    void close() {
        client.close();
        device.close();
    }

    @Test
    void continuationsRunOnThreadsForCallbacksAndMayBlockThere() throws Exception {
        device.answer("xGet", "1");
        CountDownLatch blocked = new CountDownLatch(1);
        AtomicReference<String> thread = new AtomicReference<>("");
        CompletableFuture<JsonNode> request = client.getAsync("Status/Call/1/Status");
        CompletableFuture<Void> continuation = request.thenAccept(value -> {
            thread.set(Thread.currentThread().getName());
            try {
                assertThat(blocked.await(10, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });

        assertThat(client.get("Status/SystemUnit/Uptime").asInt()).isEqualTo(1);
        blocked.countDown();

        continuation.get(10, TimeUnit.SECONDS);
        assertThat(thread.get())
                .matches("xapi-callback-.*|" + Thread.currentThread().getName());
    }

    @Test
    void aContinuationMayCallTheDeviceAndWait() {
        device.answer("xGet", "1");

        assertThat(client.getAsync("Status/A")
                        .thenApply(first -> client.get("Status/B").asInt() + first.asInt()))
                .succeedsWithin(SOON)
                .isEqualTo(2);
    }

    @Test
    void cancellingForgetsTheRequest() {
        client.getAsync("Status/Audio/Volume").cancel(true);

        assertThat(PendingCount.of(client.session())).isZero();
    }

    @Test
    void aTimeoutOfTheCallersForgetsTheRequest() {
        CompletableFuture<JsonNode> request =
                client.getAsync("Status/Audio/Volume").orTimeout(1, TimeUnit.MILLISECONDS);

        assertThat(request).failsWithin(SOON);
        await().until(() -> PendingCount.of(client.session()) == 0);
    }

    @Test
    void anInterruptEndsABlockingCallAndItsRequest() throws Exception {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread caller = new Thread(() -> {
            try {
                client.get("Status/Audio/Volume");
            } catch (RuntimeException e) {
                thrown.set(e);
            }
        });
        caller.start();
        device.nextRequest();

        caller.interrupt();
        caller.join(10_000);

        assertThat(thrown.get()).isInstanceOf(XapiInterruptedException.class);
        assertThat(PendingCount.of(client.session())).isZero();
    }

    @Test
    void errorsAreExceptionsWithTheCallersStackAndTheDevicesCode() {
        device.fail("xGet", "{\"code\":-32602,\"message\":\"No match on Path argument\"}");

        assertThatThrownBy(() -> client.get("Status/Call/3/Status"))
                .isInstanceOf(XapiUnknownNodeException.class)
                .satisfies(e -> assertThat(e.getStackTrace())
                        .anyMatch(frame -> frame.getClassName().equals(FuturesTest.class.getName())))
                .hasMessageContaining(
                        "xStatus Call 3 Status on " + device.host() + ": No match on Path argument (code -32602)")
                .hasMessageContaining("or the list has no such element");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", " ", "Audio/Volume", "Status/Audio?", "Status//Call/3x", "Event/BootEvent", "Command/Dial"})
    void aPathThatCannotBeReadFailsAtOnceAndNamesTheDevice(String path) {
        assertThatThrownBy(() -> client.get(path))
                .isInstanceOf(XapiValueException.class)
                .hasMessageContaining(device.host());
        assertThat(client.getAsync(path))
                .failsWithin(SOON)
                .withThrowableThat()
                .havingCause()
                .isInstanceOf(XapiException.class);
        assertThat(device.requests()).isEmpty();
    }

    @Test
    void aWildcardInAGetIsRefusedAndNeverDropped() {
        assertThatThrownBy(() -> client.get("Status/Call[*]/Status"))
                .isInstanceOf(XapiValueException.class)
                .hasMessageContaining("xStatus Call * Status: a get reads one node");
        assertThat(device.requests()).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Dial!", "9Dial", "Dial Number: x"})
    void aCommandThatCannotBeReadFailsAtOnce(String command) {
        assertThatThrownBy(() -> client.execute(command, Map.of())).isInstanceOf(XapiValueException.class);
        assertThat(device.requests()).isEmpty();
    }

    @Test
    @SuppressWarnings("NullAway") // What callers without a null checker do.
    void whatCannotBeSentFailsAtOnce() {
        assertThatThrownBy(() -> client.set("Configuration/SystemUnit/Name", null))
                .isInstanceOf(XapiValueException.class)
                .hasMessageContaining("xConfiguration SystemUnit Name: the value must not be null");
        assertThatThrownBy(() -> client.set("Configuration/SystemUnit/Name", new Object()))
                .isInstanceOf(XapiValueException.class);
        assertThatThrownBy(() -> client.set("Status/Audio/Volume", 3))
                .isInstanceOf(XapiValueException.class)
                .hasMessageContaining("only configurations can be changed");
        assertThatThrownBy(() -> client.execute("Dial", null)).isInstanceOf(XapiValueException.class);
    }
}
