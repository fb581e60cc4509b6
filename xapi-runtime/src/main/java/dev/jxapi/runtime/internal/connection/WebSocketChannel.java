package dev.jxapi.runtime.internal.connection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jxapi.runtime.error.DeviceError;
import dev.jxapi.runtime.internal.rpc.Answers;
import dev.jxapi.runtime.internal.rpc.Call;
import dev.jxapi.runtime.internal.rpc.Frames;
import dev.jxapi.runtime.internal.rpc.PendingCalls;
import dev.jxapi.runtime.internal.rpc.WireLog;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One WebSocket from the handshake to its end, and the calls that wait for answers over it. */
final class WebSocketChannel extends WebSocketListener implements Channel {

    private static final Logger LOG = LoggerFactory.getLogger("dev.jxapi.connection");
    private static final int NORMAL = 1000;

    /** What a channel tells the connection, mostly on the reader thread. */
    interface Owner {
        void opened(WebSocketChannel channel);

        void notConnected(WebSocketChannel channel, Throwable failure, @Nullable Response response);

        void lost(WebSocketChannel channel, String why, @Nullable Throwable failure);

        void notification(WebSocketChannel channel, String method, JsonNode params);

        void deviceError(WebSocketChannel channel, Call call, DeviceError error);

        /** A call is under way and must end in time. */
        void watch(Call call);

        /** A call that the device cannot get over this channel any more. */
        void stranded(WebSocketChannel channel, Call call);
    }

    private final String device;
    private final Owner owner;
    private final WireLog wire;
    private final PendingCalls pending = new PendingCalls();
    private final Answers answers;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable WebSocket socket;
    private volatile boolean open;
    private volatile boolean over;

    WebSocketChannel(String device, WireLog wire, Owner owner) {
        this.device = device;
        this.wire = wire;
        this.owner = owner;
        this.answers = new Answers(
                device,
                pending,
                (call, error) -> owner.deviceError(this, call, error),
                (method, params) -> owner.notification(this, method, params));
    }

    void connect(OkHttpClient http, Request handshake) {
        WebSocket created = http.newWebSocket(handshake, this);
        socket = created;
        if (over) {
            created.cancel();
        }
    }

    @Override
    public CompletableFuture<JsonNode> call(String method, ObjectNode params, String subject, Duration timeout) {
        Call call = new Call(method, params, subject, timeout, Call.Recovery.NONE);
        send(call);
        return call;
    }

    /** Sends a call, or tells the owner that it could not. Returns at once. */
    void send(Call call) {
        long id = pending.add(call);
        owner.watch(call);
        WebSocket current = socket;
        if (over || current == null) {
            strand(call);
            return;
        }
        String frame = Frames.request(id, call.method(), call.params());
        wire.sent(frame);
        call.handedOver(true);
        if (!current.send(frame)) {
            call.handedOver(false);
            strand(call);
        }
    }

    private void strand(Call call) {
        if (pending.withdraw(call)) {
            owner.stranded(this, call);
        }
    }

    /** Takes back all calls that wait, oldest first. Those that come later are stranded. */
    List<Call> end() {
        over = true;
        return pending.drain();
    }

    /** Whether it has been up. */
    boolean wasOpen() {
        return open;
    }

    Stream<Call> underWay() {
        return pending.all().stream();
    }

    /** Says goodbye to the device, and waits a while for it to do the same. */
    void close(Duration patience) {
        over = true;
        WebSocket current = socket;
        if (current == null) {
            return;
        }
        if (open && current.close(NORMAL, null)) {
            awaitEnd(patience);
        }
        current.cancel();
    }

    private void awaitEnd(Duration patience) {
        try {
            ended.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Drops the socket. */
    void cancel() {
        over = true;
        WebSocket current = socket;
        if (current != null) {
            current.cancel();
        }
    }

    @Override
    public void onOpen(WebSocket webSocket, Response response) {
        socket = webSocket;
        open = true;
        owner.opened(this);
    }

    @Override
    public void onMessage(WebSocket webSocket, String text) {
        wire.received(text);
        answers.read(text);
    }

    @Override
    public void onMessage(WebSocket webSocket, ByteString bytes) {
        LOG.warn("{}: ignored a binary frame of {} bytes", device, bytes.size());
    }

    @Override
    public void onClosing(WebSocket webSocket, int code, String reason) {
        webSocket.close(NORMAL, null);
        owner.lost(this, "the device closed it (code " + code + (reason.isEmpty() ? ")" : ", " + reason + ")"), null);
    }

    @Override
    public void onClosed(WebSocket webSocket, int code, String reason) {
        ended.countDown();
    }

    @Override
    public void onFailure(WebSocket webSocket, Throwable failure, @Nullable Response response) {
        ended.countDown();
        if (open) {
            String said = failure.getMessage();
            owner.lost(this, said == null ? failure.getClass().getSimpleName() : said, failure);
        } else {
            owner.notConnected(this, failure, response);
        }
    }
}
