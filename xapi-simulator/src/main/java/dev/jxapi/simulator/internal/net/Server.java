package dev.jxapi.simulator.internal.net;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens on one port, for as long as the device lives with pauses in which connections are refused. */
public final class Server {

    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    private static final int BACKLOG = 1024;

    private final EventLoop loop;
    private final InetSocketAddress address;
    private final TlsSource tls;
    private final Upgrade.Policy policy;
    private @Nullable ServerSocketChannel listening;
    private @Nullable SocketChannel placeholder;

    private Server(EventLoop loop, InetSocketAddress address, TlsSource tls, Upgrade.Policy policy) {
        this.loop = loop;
        this.address = address;
        this.tls = tls;
        this.policy = policy;
    }

    /**
     * Starts to listen.
     *
     * @param port the port, 0 for a free one
     * @throws UncheckedIOException when the port is taken
     */
    public static Server start(
            Reactor reactor, InetAddress interfaceAddress, int port, TlsSource tls, Upgrade.Policy policy) {
        try {
            ServerSocketChannel channel = bind(new InetSocketAddress(interfaceAddress, port));
            Server server = new Server(reactor.loop(), (InetSocketAddress) channel.getLocalAddress(), tls, policy);
            server.listen(channel);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen on port " + port + " of " + interfaceAddress, e);
        }
    }

    private static ServerSocketChannel bind(InetSocketAddress address) throws IOException {
        ServerSocketChannel channel = ServerSocketChannel.open();
        try {
            channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            return channel.bind(address, BACKLOG);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private void listen(ServerSocketChannel channel) {
        listening = channel;
        loop.executeAndWait(() -> {
            try {
                loop.register(channel, SelectionKey.OP_ACCEPT, key -> accept(channel));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    public int port() {
        return address.getPort();
    }

    public boolean isListening() {
        return listening != null;
    }

    /** Refuses connections, and keeps the port so that nobody else takes it meanwhile. */
    public void pause() {
        ServerSocketChannel channel = listening;
        if (channel == null) {
            return;
        }
        listening = null;
        try {
            closeOnLoop(channel);
            SocketChannel keeper = SocketChannel.open();
            keeper.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            placeholder = keeper.bind(address);
        } catch (IOException e) {
            LOG.debug("Port {} cannot be kept while the device is down", address.getPort(), e);
        }
    }

    /** Listens again, on the same port. */
    public void resume() {
        if (listening != null) {
            return;
        }
        try {
            ServerSocketChannel channel = bind(address);
            listen(channel);
            releasePlaceholder();
        } catch (IOException e) {
            throw new UncheckedIOException("Port " + address.getPort() + " was taken while the device was down", e);
        }
    }

    public void stop() {
        ServerSocketChannel channel = listening;
        listening = null;
        if (channel != null) {
            closeOnLoop(channel);
        }
        releasePlaceholder();
    }

    /** Returns when the loop has done all that it was told so far. */
    public void flush() {
        loop.executeAndWait(() -> {});
    }

    private void releasePlaceholder() {
        SocketChannel keeper = placeholder;
        placeholder = null;
        if (keeper != null) {
            try {
                keeper.close();
            } catch (IOException e) {
                LOG.debug("Cannot close", e);
            }
        }
    }

    private void closeOnLoop(ServerSocketChannel channel) {
        loop.executeAndWait(() -> loop.close(channel));
    }

    /** A client that is gone already, or one too many for the process, must not end the listening. */
    private void accept(ServerSocketChannel channel) {
        try {
            for (SocketChannel client = next(channel); client != null; client = next(channel)) {
                open(client);
            }
        } catch (IOException e) {
            LOG.warn("A connection to port {} could not be accepted: {}", address.getPort(), e.toString());
        }
    }

    private static @Nullable SocketChannel next(ServerSocketChannel channel) throws IOException {
        return channel.isOpen() ? channel.accept() : null;
    }

    private void open(SocketChannel client) throws IOException {
        try {
            Connection connection = new Connection(loop, client, tls);
            connection.open(new Handshake(connection, policy));
        } catch (IOException e) {
            LOG.debug("A client was gone before it was heard", e);
            client.close();
        }
    }
}
