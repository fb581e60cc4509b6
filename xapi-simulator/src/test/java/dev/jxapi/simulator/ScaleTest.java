package dev.jxapi.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleTest {

    private static List<Thread> simulatorThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("xapi-simulator"))
                .toList();
    }

    private static Socket handshake(SimulatedDevice device) throws IOException {
        Socket socket = new Socket("localhost", device.port());
        socket.setSoTimeout(20_000);
        String credentials = Base64.getEncoder().encodeToString("admin:password".getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream()
                .write(("GET /ws HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
                                + "Authorization: Basic " + credentials + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    @Test
    void servesAThousandConnectionsOnTwoThreads() throws IOException {
        List<Socket> sockets = new ArrayList<>();
        try (SimulatedDevice device = SimulatedDevice.start()) {
            for (int i = 0; i < 1000; i++) {
                sockets.add(handshake(device));
            }
            device.await(() -> device.connections() == 1000, Duration.ofSeconds(30));
            assertThat(simulatorThreads()).hasSizeLessThanOrEqualTo(2);
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    @Test
    void runsAThousandDevicesInOneProcess() {
        List<SimulatedDevice> devices = new ArrayList<>();
        try {
            for (int i = 0; i < 1000; i++) {
                devices.add(SimulatedDevice.start());
            }
            for (SimulatedDevice device : List.of(devices.get(0), devices.get(500), devices.get(999))) {
                try (TestClient client = TestClient.connect(device)) {
                    client.result("xCommand/Audio/Volume/Set", "{\"Level\":1}");
                }
            }
            assertThat(devices.get(1).status("Audio Volume").get().asInt()).isEqualTo(50);
            assertThat(simulatorThreads()).hasSizeLessThanOrEqualTo(2);
        } finally {
            devices.forEach(SimulatedDevice::close);
        }
    }

    @Test
    void leavesNoThreadBehind() {
        SimulatedDevice device = SimulatedDevice.start();
        device.onCommand("Standby Halfwake").answer(request -> null);
        try (TestClient client = TestClient.connect(device)) {
            client.result("xCommand/Standby/Halfwake", "{}");
            device.close();
            client.awaitEnd();
        }
        device.close();
        assertThat(simulatorThreads().stream().filter(Thread::isAlive)).isEmpty();
    }

    @Test
    void startsInMilliseconds() {
        try (SimulatedDevice first = SimulatedDevice.start()) {
            List<Long> micros = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                long start = System.nanoTime();
                SimulatedDevice device = SimulatedDevice.start();
                micros.add((System.nanoTime() - start) / 1000);
                device.close();
            }
            micros.sort(null);
            System.out.println("Starting a device: median " + micros.get(25) + " µs, worst " + micros.get(49) + " µs");
            assertThat(micros.get(25)).isLessThan(20_000);
            assertThat(first.connections()).isZero();
        }
    }
}
