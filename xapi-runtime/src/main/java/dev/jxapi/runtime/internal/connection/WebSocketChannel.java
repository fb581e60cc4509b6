package dev.jxapi.runtime.internal.connection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jxapi.runtime.error.DeviceError;
import dev.jxapi.runtime.error.XapiConnectionLostException;
import dev.jxapi.runtime.error.XapiConnectionLostException.Outcome;
import dev.jxapi.runtime.error.XapiTimeoutException;
import dev.jxapi.runtime.error.XapiValueException;
import dev.jxapi.runtime.internal.rpc.Answers;
import dev.jxapi.runtime.internal.rpc.Call;
import dev.jxapi.runtime.internal.rpc.Deadlines;
import dev.jxapi.runtime.internal.rpc.Frames;
import dev.jxapi.runtime.internal.rpc.PendingCalls;
import dev.jxapi.runtime.internal.rpc.WireLog;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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

        /** A call that this channel did not take, or whose answer cannot come over it any more. */
        void stranded(WebSocketChannel channel, Call call);
    }

    private final String device;
    private final Owner owner;
    private final WireLog wire;
    private final SharedResources resources;
    private final PendingCalls pending = new PendingCalls();
    private final Answers answers;
    private final Deadlines deadlines;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable WebSocket socket;
    private volatile @Nullable Outbox outbox;
    private volatile boolean over;

    WebSocketChannel(String device, WireLog wire, SharedResources resources, Owner owner) {
        this.device = device;
        this.wire = wire;
        this.resources = resources;
        this.owner = owner;
        this.answers = new Answers(
                device,
                pending,
                (call, error) -> owner.deviceError(this, call, error),
                (method, params) -> owner.notification(this, method, params));
        this.deadlines = new Deadlines(resources.timer(), pending.all(), this::noAnswer);
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
        deadlines.watch(call);
        Outbox current = outbox;
        if (over || current == null) {
            strand(call);
            return;
        }
        String frame = Frames.request(id, call.method(), call.params());
        wire.sent(frame);
        switch (current.send(call, frame)) {
            case TAKEN -> {}
            case DEAD -> strand(call);
            case TOO_LARGE -> call.fail(tooLarge(call, frame));
            case FULL -> call.fail(backlogFull(call));
        }
        if (over) {
            strand(call);
        }
    }

    private void strand(Call call) {
        if (pending.withdraw(call)) {
            owner.stranded(this, call);
        }
    }

    private XapiValueException tooLarge(Call call, String frame) {
        return new XapiValueException(call + " on " + device + ": the request has "
                + Outbox.text(Outbox.sizeOf(frame)) + ", and " + Outbox.text(Outbox.LARGEST_FRAME)
                + " is the most that can be sent at once. It was not sent");
    }

    private XapiConnectionLostException backlogFull(Call call) {
        return new XapiConnectionLostException(
                Outcome.NOT_SENT,
                call + ": not sent, because " + device + " takes data too slowly: more than "
                        + Outbox.text(Outbox.LARGEST_BACKLOG) + " wait to be sent already",
                null);
    }

    private void noAnswer(Call call) {
        String message = call + ": " + device + " did not answer within " + Durations.text(call.timeout());
        if (!call.wasHandedOver()) {
            message += ": it is slow to take the requests before this one";
        } else if (call.isChange()) {
            message += ". Whether it did what it was asked is not known";
        }
        call.fail(new XapiTimeoutException(message, null));
    }

    /** Ends the calls that wait for answers; those that come later are stranded too. */
    void strandAll() {
        over = true;
        deadlines.stop();
        Outbox current = outbox;
        if (current != null) {
            current.clear();
        }
        pending.drain().forEach(call -> owner.stranded(this, call));
    }

    /** Whether it has ever been up. */
    boolean wasOpen() {
        return outbox != null;
    }

    /** Whether it is up. */
    boolean isUsable() {
        return outbox != null && !over;
    }

    /** The calls that wait for answers, for tests. */
    int underWay() {
        return pending.all().size();
    }

    /** Says goodbye to the device, and waits a while for it to do the same. */
    void close(Duration patience) {
        over = true;
        WebSocket current = socket;
        if (current == null) {
            return;
        }
        if (wasOpen() && current.close(NORMAL, null)) {
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
        outbox = new Outbox(webSocket, resources.timer(), resources.callbacks());
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
        if (wasOpen()) {
            String said = failure.getMessage();
            owner.lost(this, said == null ? failure.getClass().getSimpleName() : said, failure);
        } else {
            owner.notConnected(this, failure, response);
        }
    }
}
