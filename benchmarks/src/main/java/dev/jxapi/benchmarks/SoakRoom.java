package dev.jxapi.benchmarks;

import dev.jxapi.runtime.CommandCall;
import dev.jxapi.runtime.ConnectionState;
import dev.jxapi.runtime.ReconnectPolicy;
import dev.jxapi.runtime.RequestOptions;
import dev.jxapi.runtime.feedback.Subscription;
import dev.jxapi.runtime.handle.StatusValue;
import dev.jxapi.runtime.path.XapiPath;
import dev.jxapi.runtime.value.ValueType;
import dev.jxapi.simulator.SimulatedDevice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A device that things happen to, a client, and what listens to it. */
final class SoakRoom implements AutoCloseable {

    private static final String COMMAND = "UserInterface Message TextLine Display";
    private static final RequestOptions OPTIONS = RequestOptions.DEFAULT.withTimeout(Duration.ofSeconds(3));
    private static final List<String> FOLLOWED = List.of("Audio Volume", "Audio VolumeMute", "Standby State");

    private final SoakLedger ledger;
    private final SimulatedDevice device = SimulatedDevice.start();
    private final PlainClient client;
    private final AtomicInteger lastCommand = new AtomicInteger();
    private final AtomicInteger losses = new AtomicInteger();
    private final AtomicInteger heard = new AtomicInteger();
    private final List<Subscription> subscriptions = new ArrayList<>();

    SoakRoom(SoakLedger ledger) {
        this.ledger = ledger;
        device.onCommand(COMMAND).answer(request -> {
            ledger.executed(Objects.requireNonNullElse(request.parameter("Text"), ""));
            return null;
        });
        client = PlainClient.to(device)
                .requestOptions(OPTIONS)
                .pingInterval(Duration.ofMillis(200))
                .connectTimeout(Duration.ofMillis(500))
                .reconnectPolicy(ReconnectPolicy.exponential(Duration.ofMillis(20), Duration.ofMillis(300)))
                .connect();
        client.onStateChange(new Consumer<>() {
            private boolean connected = true;

            @Override
            public void accept(ConnectionState state) {
                if (connected && !state.isConnected()) {
                    losses.incrementAndGet();
                }
                connected = state.isConnected();
            }
        });
        FOLLOWED.forEach(path -> subscriptions.add(text(path).onChange(value -> heard.incrementAndGet())));
    }

    private StatusValue<String> text(String path) {
        return new StatusValue<>(client.session(), XapiPath.parse("Status " + path), ValueType.STRING);
    }

    /** Does one thing that applications do. */
    CompletableFuture<?> act(Random random) {
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> read(client.getAsync("Status/SystemUnit/Uptime"));
            case 3 -> read(client.queryAsync("Status/**/Volume"));
            case 4 -> read(client.setAsync("Configuration/SystemUnit/Name", "Room " + random.nextInt(100)));
            case 5 -> cancelled();
            case 6 -> command(OPTIONS.asIdempotent());
            case 7 -> command(OPTIONS.waitingForConnection());
            case 8 -> read(client.executeAsync("Audio Volume Set", Map.of("Level", random.nextInt(100))));
            default -> command(OPTIONS);
        };
    }

    private CompletableFuture<?> read(CompletableFuture<?> request) {
        ledger.asked(request);
        return request;
    }

    private CompletableFuture<?> cancelled() {
        CompletableFuture<?> request = read(client.getAsync("Status/Audio"));
        request.cancel(false);
        return request;
    }

    private CompletableFuture<?> command(RequestOptions options) {
        String number = device.port() + "-" + lastCommand.incrementAndGet();
        ledger.given(number, options.idempotent());
        CompletableFuture<?> request = client.session()
                .with(options)
                .execute(new CommandCall(COMMAND).parameter("Text", number).parameter("Duration", 1));
        ledger.asked(number, request);
        return request;
    }

    /** Lets something happen to the device. */
    void befall(SoakFault fault, Random random) {
        fault.befall(device.faults(), random);
    }

    /** Takes away what does not end by itself. */
    void recover() {
        device.faults().clear();
    }

    /** Whether, with nothing wrong any more, the client comes back and each subscription tells of a change. */
    boolean isAlive() {
        client.awaitConnected(Duration.ofSeconds(20));
        return FOLLOWED.stream().allMatch(this::tellsOfAChange);
    }

    private boolean tellsOfAChange(String path) {
        String before = text(path).get();
        String after = switch (path) {
            case "Audio Volume" -> before.equals("33") ? "34" : "33";
            case "Audio VolumeMute" -> before.equals("On") ? "Off" : "On";
            default -> before.equals("Off") ? "Halfwake" : "Off";
        };
        int heardBefore = heard.get();
        device.status(path).set(path.equals("Audio Volume") ? Integer.valueOf(after) : after);
        return Waiting.until(() -> heard.get() > heardBefore, Duration.ofSeconds(10));
    }

    int losses() {
        return losses.get();
    }

    int heard() {
        return heard.get();
    }

    void disconnect() {
        client.close();
    }

    @Override
    public void close() {
        client.close();
        device.close();
    }
}
