package dev.jxapi.simulator.internal.net;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Cuts the client's bytes into frames and takes the mask off. */
final class FrameReader {

    private static final int MAX_PAYLOAD = 64 * 1024 * 1024;
    private static final int MAX_HEADER = 14;

    private final ByteBuffer header = ByteBuffer.allocate(MAX_HEADER);
    private byte[] payload = new byte[0];
    private int received;
    private boolean inPayload;

    /** A frame, unmasked. */
    static final class Frame {
        private final int opcode;
        private final boolean last;
        private final byte[] payload;

        private Frame(int opcode, boolean last, byte[] payload) {
            this.opcode = opcode;
            this.last = last;
            this.payload = payload;
        }

        int opcode() {
            return opcode;
        }

        boolean last() {
            return last;
        }

        byte[] payload() {
            return payload;
        }
    }

    /** What the client sent breaks the protocol. */
    static final class ProtocolException extends Exception {
        private static final long serialVersionUID = 1;
        private final int code;

        ProtocolException(int code, String message) {
            super(message);
            this.code = code;
        }

        int code() {
            return code;
        }
    }

    /** The next frame, or null when {@code bytes} is used up. */
    @Nullable
    Frame next(ByteBuffer bytes) throws ProtocolException {
        while (!inPayload) {
            if (!bytes.hasRemaining()) {
                return null;
            }
            header.put(bytes.get());
            if (header.position() >= 2 && header.position() == headerLength()) {
                startPayload();
            }
        }
        int count = Math.min(bytes.remaining(), payload.length - received);
        bytes.get(payload, received, count);
        received += count;
        if (received < payload.length) {
            return null;
        }
        return finish();
    }

    private int headerLength() {
        int length = header.get(1) & 0x7f;
        return 2 + (length == 126 ? 2 : length == 127 ? 8 : 0) + 4;
    }

    private void startPayload() throws ProtocolException {
        if ((header.get(1) & 0x80) == 0) {
            throw new ProtocolException(Frames.PROTOCOL_ERROR, "A client's frame must be masked");
        }
        if ((header.get(0) & 0x70) != 0) {
            throw new ProtocolException(Frames.PROTOCOL_ERROR, "No extension is in use");
        }
        int shortLength = header.get(1) & 0x7f;
        long length = switch (shortLength) {
            case 126 -> header.getShort(2) & 0xffff;
            case 127 -> header.getLong(2);
            default -> shortLength;
        };
        if (length < 0 || length > MAX_PAYLOAD) {
            throw new ProtocolException(Frames.TOO_BIG, "The message is too big");
        }
        payload = new byte[(int) length];
        received = 0;
        inPayload = true;
    }

    private Frame finish() {
        int maskAt = header.position() - 4;
        for (int i = 0; i < payload.length; i++) {
            payload[i] ^= header.get(maskAt + (i & 3));
        }
        Frame frame = new Frame(header.get(0) & 0x0f, (header.get(0) & 0x80) != 0, payload);
        header.clear();
        payload = new byte[0];
        inPayload = false;
        return frame;
    }
}
