package dev.jxapi.simulator.internal.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One TCP connection to the device. Its first byte decides between TLS and plain HTTP, so that one port serves both.
 * Writing and ending it is possible from any thread; the rest happens on the event loop.
 */
final class Connection {

    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);
    private static final int TLS_HANDSHAKE_RECORD = 0x16;
    private static final int GATHER = 64;
    private static final long LINGER_MILLIS = 2_000;
    private static final long MAX_UNSENT_BYTES = 256L * 1024 * 1024;

    /** What makes sense of the bytes. Called on the event loop only. */
    interface Protocol {

        /** The bytes are valid during the call only. */
        void received(ByteBuffer bytes);

        void closed();
    }

    private final EventLoop loop;
    private final SocketChannel channel;
    private final TlsSource tlsSource;
    private final Queue<ByteBuffer> unsent = new ConcurrentLinkedQueue<>();
    private final AtomicLong unsentBytes = new AtomicLong();
    private final AtomicBoolean flushScheduled = new AtomicBoolean();

    private final ArrayDeque<ByteBuffer> network = new ArrayDeque<>();
    private @Nullable SelectionKey key;
    private @Nullable Protocol protocol;
    private @Nullable Tls tls;
    private boolean decided;
    private boolean finishing;
    private boolean finished;
    private boolean stalled;
    private boolean closed;

    Connection(EventLoop loop, SocketChannel channel, TlsSource tlsSource) {
        this.loop = loop;
        this.channel = channel;
        this.tlsSource = tlsSource;
    }

    void open(Protocol first) throws IOException {
        protocol = first;
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        key = loop.register(channel, SelectionKey.OP_READ, this::ready);
    }

    void protocol(Protocol next) {
        protocol = next;
    }

    boolean secure() {
        return tls != null;
    }

    @Nullable
    InetSocketAddress peer() {
        try {
            return (InetSocketAddress) channel.getRemoteAddress();
        } catch (IOException e) {
            return null;
        }
    }

    /** Sends bytes, in the order of the calls. From any thread. */
    void write(ByteBuffer bytes) {
        unsent.add(bytes);
        if (unsentBytes.addAndGet(bytes.remaining()) > MAX_UNSENT_BYTES) {
            LOG.warn("A client does not read; its connection is dropped with {} bytes unsent", unsentBytes.get());
            abort();
        }
        if (flushScheduled.compareAndSet(false, true)) {
            loop.execute(this::flush);
        }
    }

    /**
     * Ends the connection in order after everything written so far: what the peer still sends is read for a while, for a
     * reset would take away what it has not read yet. From any thread.
     */
    void finish() {
        loop.execute(() -> {
            finishing = true;
            flush();
            loop.executeLater(this::close, LINGER_MILLIS);
        });
    }

    /** Ends the connection after what can be written at once. From any thread. */
    void terminate() {
        loop.execute(() -> {
            finishing = true;
            flush();
            close();
        });
    }

    /** Ends the connection with a TCP reset, as a device does that loses power. From any thread. */
    void abort() {
        loop.execute(() -> {
            try {
                channel.setOption(StandardSocketOptions.SO_LINGER, 0);
            } catch (IOException | RuntimeException e) {
                LOG.debug("The connection is gone already", e);
            }
            close();
        });
    }

    /** Neither reads nor writes until told otherwise, as a peer does that has vanished. From any thread. */
    void stall(boolean stall) {
        loop.execute(() -> {
            stalled = stall;
            if (!closed && key != null && key.isValid()) {
                key.interestOps(stall ? 0 : SelectionKey.OP_READ);
                flush();
            }
        });
    }

    private void ready(SelectionKey ready) {
        try {
            if (ready.isValid() && ready.isReadable()) {
                read();
            }
            if (ready.isValid() && ready.isWritable()) {
                flush();
            }
        } catch (IOException e) {
            LOG.debug("A connection ended", e);
            close();
        } catch (RuntimeException e) {
            LOG.error("The simulator failed at what a client sent; its connection is dropped", e);
            abort();
        }
    }

    private void read() throws IOException {
        ByteBuffer buffer = loop.buffer();
        int count = channel.read(buffer);
        if (count < 0) {
            close();
            return;
        }
        buffer.flip();
        if (!decided && buffer.hasRemaining()) {
            decided = true;
            if (buffer.get(buffer.position()) == TLS_HANDSHAKE_RECORD) {
                tls = new Tls(tlsSource.engine(), network::add);
            }
        }
        if (tls == null) {
            deliver(buffer);
            return;
        }
        try {
            boolean open = tls.decrypt(buffer, this::deliver);
            flush();
            if (!open) {
                close();
            }
        } catch (IOException e) {
            writeNetwork();
            throw e;
        }
    }

    private void deliver(ByteBuffer bytes) {
        if (!closed && protocol != null) {
            protocol.received(bytes);
        }
    }

    private void flush() {
        flushScheduled.set(false);
        if (closed || stalled || finished) {
            return;
        }
        try {
            boolean drained = encodeAndWrite();
            if (drained && finishing) {
                shutDownOutput();
            } else if (key != null && key.isValid()) {
                key.interestOps(drained ? SelectionKey.OP_READ : SelectionKey.OP_READ | SelectionKey.OP_WRITE);
            }
        } catch (IOException e) {
            LOG.debug("A connection ended", e);
            close();
        }
    }

    private void shutDownOutput() throws IOException {
        if (finished) {
            return;
        }
        finished = true;
        if (tls != null) {
            tls.close();
            writeNetwork();
        }
        channel.shutdownOutput();
    }

    private boolean encodeAndWrite() throws IOException {
        while (true) {
            if (!writeNetwork()) {
                return false;
            }
            if (tls != null && !tls.established()) {
                return true;
            }
            if (!takeUnsent()) {
                return true;
            }
        }
    }

    private boolean takeUnsent() throws IOException {
        if (unsent.isEmpty()) {
            return false;
        }
        for (int i = 0; i < GATHER; i++) {
            ByteBuffer next = unsent.poll();
            if (next == null) {
                break;
            }
            unsentBytes.addAndGet(-next.remaining());
            if (tls == null) {
                network.add(next);
            } else {
                tls.encrypt(next);
            }
        }
        return true;
    }

    private boolean writeNetwork() throws IOException {
        while (!network.isEmpty()) {
            channel.write(network.toArray(new ByteBuffer[0]));
            while (!network.isEmpty() && !network.peek().hasRemaining()) {
                network.poll();
            }
            if (!network.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private void close() {
        if (closed) {
            return;
        }
        closed = true;
        unsent.clear();
        network.clear();
        try {
            channel.close();
        } catch (IOException e) {
            LOG.debug("A connection could not be closed", e);
        }
        if (protocol != null) {
            protocol.closed();
        }
    }
}
