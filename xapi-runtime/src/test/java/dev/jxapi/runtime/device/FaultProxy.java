package dev.jxapi.runtime.device;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A network between client and device that fails when it is told to. */
public final class FaultProxy implements AutoCloseable {

    /** What the network does. */
    public enum Mode {
        PASS,
        /** Takes everything and passes nothing on: a cable that is pulled. */
        STALL,
        /** Takes nothing more from either side. */
        CLOG,
        /** Resets each new connection. */
        REFUSE
    }

    private final ServerSocket server;
    private volatile int target;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger open = new AtomicInteger();
    private volatile Mode mode = Mode.PASS;

    private FaultProxy(int target) throws IOException {
        this.target = target;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    public static FaultProxy before(ScriptedDevice device) {
        try {
            FaultProxy proxy = new FaultProxy(device.port());
            start(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String host() {
        return "localhost:" + server.getLocalPort();
    }

    public FaultProxy mode(Mode next) {
        mode = next;
        return this;
    }

    /** Leads new connections to another device. */
    public void leadTo(ScriptedDevice device) {
        target = device.port();
    }

    /** How many connections were made. */
    public int accepted() {
        return accepted.get();
    }

    /** How many connections the client holds open. */
    public int open() {
        return open.get();
    }

    /** Resets all connections. */
    public void reset() {
        sockets.forEach(FaultProxy::reset);
        sockets.clear();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                accepted.incrementAndGet();
                if (mode == Mode.REFUSE) {
                    reset(client);
                    continue;
                }
                Socket device = new Socket(InetAddress.getLoopbackAddress(), target);
                sockets.add(client);
                sockets.add(device);
                open.incrementAndGet();
                start(() -> {
                    pump(client, device);
                    open.decrementAndGet();
                });
                start(() -> pump(device, client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void pump(Socket from, Socket to) {
        byte[] buffer = new byte[8192];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                while (mode == Mode.CLOG && !from.isClosed()) {
                    LockSupport.parkNanos(1_000_000);
                }
                if (mode != Mode.STALL) {
                    out.write(buffer, 0, read);
                }
            }
        } catch (IOException e) {
            // One of the two has gone, and so goes the other.
        }
        if (mode != Mode.STALL) {
            close(from);
            close(to);
        }
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            // It is closed already.
        }
        close(socket);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "fault-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        reset();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
