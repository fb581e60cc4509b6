package dev.jxapi.simulator.internal.net;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The device's end of a WebSocket. Everything but {@link Listener} is for any thread. */
public final class WebSocket implements Connection.Protocol {

    /** Hears what the client sends; called on the event loop, so it must not block. */
    public interface Listener {

        void text(String message);

        void binary(byte[] message);

        /**
         * The connection is over.
         *
         * @param code the client's close code; 1005 if it gave none, 1006 if it went without a close frame
         */
        void closed(int code);
    }

    private final Connection connection;
    private final FrameReader reader = new FrameReader();
    private final ByteArrayOutputStream message = new ByteArrayOutputStream(0);
    private int messageOpcode = -1;
    private int closeCode = Frames.ABNORMAL;
    private boolean closing;
    private volatile boolean closeSent;
    private volatile boolean pongs = true;
    private @Nullable Listener listener;

    WebSocket(Connection connection) {
        this.connection = connection;
    }

    void open(Function<WebSocket, Listener> factory) {
        listener = factory.apply(this);
    }

    public void send(String text) {
        connection.write(Frames.encode(Frames.TEXT, text.getBytes(StandardCharsets.UTF_8)));
    }

    public void send(byte[] utf8Text) {
        connection.write(Frames.encode(Frames.TEXT, utf8Text));
    }

    /** Sends one message cut into frames of a size, which the protocol allows and few servers do. */
    public void sendFragmented(byte[] utf8Text, int frameBytes) {
        for (int at = 0; at < utf8Text.length; at += frameBytes) {
            int length = Math.min(frameBytes, utf8Text.length - at);
            int opcode = at == 0 ? Frames.TEXT : Frames.CONTINUATION;
            connection.write(Frames.encode(opcode, at + length == utf8Text.length, utf8Text, at, length));
        }
    }

    public void sendBinary(byte[] bytes) {
        connection.write(Frames.encode(Frames.BINARY, bytes));
    }

    public void sendPing() {
        connection.write(Frames.encode(Frames.PING, new byte[0]));
    }

    /** Sends bytes that need not be a frame at all. */
    public void sendBytes(byte[] bytes) {
        connection.write(ByteBuffer.wrap(bytes.clone()));
    }

    /** Starts the closing handshake; 1005 sends a close frame without a code. */
    public void close(int code, String reason) {
        closeSent = true;
        connection.write(Frames.close(code, reason));
        connection.finish();
    }

    /** Ends the connection now, with a close frame that the client has not to answer. */
    public void terminate(int code, String reason) {
        closeSent = true;
        connection.write(Frames.close(code, reason));
        connection.terminate();
    }

    /** Ends the TCP connection at once, without a close frame. */
    public void abort() {
        connection.abort();
    }

    /** Ends the TCP connection in order, without a close frame. */
    public void hangUp() {
        connection.finish();
    }

    /** Neither reads nor writes while {@code stall}: pings stay unanswered, the client's data fills its buffers. */
    public void stall(boolean stall) {
        connection.stall(stall);
    }

    /** Whether pings are answered. */
    public void answerPings(boolean answer) {
        pongs = answer;
    }

    @Override
    public void received(ByteBuffer bytes) {
        try {
            for (FrameReader.Frame frame = reader.next(bytes); frame != null && !closing; frame = reader.next(bytes)) {
                handle(frame);
            }
        } catch (FrameReader.ProtocolException e) {
            fail(e.code(), String.valueOf(e.getMessage()));
        }
    }

    private void handle(FrameReader.Frame frame) throws FrameReader.ProtocolException {
        switch (frame.opcode()) {
            case Frames.PING -> {
                if (pongs) {
                    connection.write(Frames.encode(Frames.PONG, frame.payload()));
                }
            }
            case Frames.PONG -> {}
            case Frames.CLOSE -> clientCloses(frame.payload());
            case Frames.TEXT, Frames.BINARY, Frames.CONTINUATION -> data(frame);
            default -> throw new FrameReader.ProtocolException(Frames.PROTOCOL_ERROR, "Unknown opcode");
        }
    }

    /** A client that gives no code gets 1000 back, or Cisco's own would call it an error. */
    private void clientCloses(byte[] payload) {
        closing = true;
        closeCode =
                payload.length < 2 ? Frames.NO_CODE : ByteBuffer.wrap(payload).getShort() & 0xffff;
        if (!closeSent) {
            connection.write(Frames.close(closeCode == Frames.NO_CODE ? Frames.NORMAL : closeCode, ""));
        }
        connection.finish();
    }

    private void data(FrameReader.Frame frame) throws FrameReader.ProtocolException {
        boolean first = frame.opcode() != Frames.CONTINUATION;
        if (first != (messageOpcode < 0)) {
            throw new FrameReader.ProtocolException(Frames.PROTOCOL_ERROR, "A continuation out of place");
        }
        if (first && frame.last()) {
            deliver(frame.opcode(), frame.payload());
            return;
        }
        if (first) {
            messageOpcode = frame.opcode();
        }
        message.writeBytes(frame.payload());
        if (frame.last()) {
            int opcode = messageOpcode;
            messageOpcode = -1;
            byte[] whole = message.toByteArray();
            message.reset();
            deliver(opcode, whole);
        }
    }

    private void deliver(int opcode, byte[] bytes) {
        if (listener == null || closeSent) {
            return;
        }
        if (opcode == Frames.BINARY) {
            listener.binary(bytes);
            return;
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            fail(Frames.NOT_UTF_8, "Not UTF-8");
            return;
        }
        listener.text(text);
    }

    private void fail(int code, String reason) {
        closing = true;
        closeCode = code;
        close(code, reason);
    }

    @Override
    public void closed() {
        if (listener != null) {
            listener.closed(closeCode);
        }
    }
}
