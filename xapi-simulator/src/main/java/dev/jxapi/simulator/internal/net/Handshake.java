package dev.jxapi.simulator.internal.net;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The HTTP request at the start of a connection, which becomes a WebSocket or is refused. */
final class Handshake implements Connection.Protocol {

    private static final String ACCEPT_SUFFIX = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final int MAX_HEAD_BYTES = 64 * 1024;
    private static final int EMPTY_LINE = '\r' << 24 | '\n' << 16 | '\r' << 8 | '\n';

    private final Connection connection;
    private final Upgrade.Policy policy;
    private final StringBuilder head = new StringBuilder(512);
    private int lastFourBytes;
    private boolean complete;

    Handshake(Connection connection, Upgrade.Policy policy) {
        this.connection = connection;
        this.policy = policy;
    }

    @Override
    public void received(ByteBuffer bytes) {
        while (!complete && bytes.hasRemaining()) {
            int next = bytes.get() & 0xff;
            head.append((char) next);
            lastFourBytes = lastFourBytes << 8 | next;
            if (lastFourBytes == EMPTY_LINE) {
                complete = true;
                answer(HttpRequest.parse(head.toString().stripTrailing(), connection.secure()), bytes);
            } else if (head.length() > MAX_HEAD_BYTES) {
                complete = true;
                refuse(HttpResponse.of(400));
            }
        }
    }

    private void answer(@Nullable HttpRequest request, ByteBuffer rest) {
        Upgrade decision = request == null ? HttpResponse.of(400) : policy.decide(request);
        if (decision instanceof HttpResponse response) {
            refuse(response);
        } else if (decision instanceof Upgrade.Accepted accepted && request != null) {
            String key = request.header("Sec-WebSocket-Key");
            if (key == null) {
                refuse(HttpResponse.of(400));
                return;
            }
            connection.write(switchingProtocols(key, accepted.subprotocol()));
            WebSocket webSocket = new WebSocket(connection);
            connection.protocol(webSocket);
            webSocket.open(accepted.listener());
            if (rest.hasRemaining()) {
                webSocket.received(rest);
            }
        }
    }

    private void refuse(HttpResponse response) {
        connection.write(response.encode());
        connection.finish();
    }

    @Override
    public void closed() {}

    private static ByteBuffer switchingProtocols(String key, @Nullable String subprotocol) {
        String head =
                "HTTP/1.1 101 Switching Protocols\r\nServer: nginx\r\nConnection: upgrade\r\nUpgrade: websocket\r\n"
                        + (subprotocol == null ? "" : "Sec-WebSocket-Protocol: " + subprotocol + "\r\n")
                        + "Sec-WebSocket-Accept: " + accept(key) + "\r\n\r\n";
        return ByteBuffer.wrap(head.getBytes(StandardCharsets.US_ASCII));
    }

    private static String accept(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1")
                    .digest((key + ACCEPT_SUFFIX).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-1", e);
        }
    }
}
