package dev.jxapi.simulator.internal.net;

import java.nio.ByteBuffer;
import java.util.function.Consumer;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLException;

/** TLS of one connection, between the bytes of the network and those of the protocol. Used on the event loop only. */
final class Tls {

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final SSLEngine engine;
    private final Consumer<ByteBuffer> network;
    private ByteBuffer encrypted;
    private ByteBuffer plain;

    /** @param network takes what has to be sent */
    Tls(SSLEngine engine, Consumer<ByteBuffer> network) {
        this.engine = engine;
        this.network = network;
        this.encrypted = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
        this.plain = ByteBuffer.allocate(engine.getSession().getApplicationBufferSize());
        engine.setUseClientMode(false);
    }

    /** Whether application data can be sent. */
    boolean established() {
        return engine.getHandshakeStatus() == SSLEngineResult.HandshakeStatus.NOT_HANDSHAKING;
    }

    /** Takes bytes of the network and hands what they hold to {@code application}; false at the peer's end of data. */
    boolean decrypt(ByteBuffer bytes, Consumer<ByteBuffer> application) throws SSLException {
        if (encrypted.remaining() < bytes.remaining()) {
            ByteBuffer larger = ByteBuffer.allocate(encrypted.position() + bytes.remaining());
            encrypted = larger.put(encrypted.flip());
        }
        encrypted.put(bytes).flip();
        try {
            return unwrap(application);
        } finally {
            encrypted.compact();
        }
    }

    private boolean unwrap(Consumer<ByteBuffer> application) throws SSLException {
        while (true) {
            switch (engine.getHandshakeStatus()) {
                case NEED_TASK -> runTasks();
                case NEED_WRAP -> encrypt(NOTHING);
                default -> {
                    SSLEngineResult result = engine.unwrap(encrypted, plain.clear());
                    if (result.getStatus() == SSLEngineResult.Status.BUFFER_OVERFLOW) {
                        plain = ByteBuffer.allocate(plain.capacity() * 2);
                        continue;
                    }
                    if (result.bytesProduced() > 0) {
                        application.accept(plain.flip());
                    }
                    if (result.getStatus() == SSLEngineResult.Status.CLOSED) {
                        return false;
                    }
                    if (result.getStatus() == SSLEngineResult.Status.BUFFER_UNDERFLOW) {
                        return true;
                    }
                }
            }
        }
    }

    /** Encrypts all that {@code bytes} holds. */
    void encrypt(ByteBuffer bytes) throws SSLException {
        do {
            ByteBuffer out = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
            SSLEngineResult result = engine.wrap(bytes, out);
            if (result.bytesProduced() > 0) {
                network.accept(out.flip());
            }
            if (result.getHandshakeStatus() == SSLEngineResult.HandshakeStatus.NEED_TASK) {
                runTasks();
            }
            if (result.getStatus() == SSLEngineResult.Status.CLOSED) {
                return;
            }
        } while (bytes.hasRemaining());
    }

    /** Tells the peer that no more data follows. */
    void close() throws SSLException {
        engine.closeOutbound();
        for (int records = 0; records < 4 && !engine.isOutboundDone(); records++) {
            encrypt(NOTHING);
        }
    }

    private void runTasks() {
        for (Runnable task = engine.getDelegatedTask(); task != null; task = engine.getDelegatedTask()) {
            task.run();
        }
    }
}
