package dev.jxapi.simulator.internal.net;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The frames of RFC 6455 as a server writes them. */
final class Frames {

    static final int CONTINUATION = 0x0;
    static final int TEXT = 0x1;
    static final int BINARY = 0x2;
    static final int CLOSE = 0x8;
    static final int PING = 0x9;
    static final int PONG = 0xA;

    static final int NORMAL = 1000;
    static final int PROTOCOL_ERROR = 1002;
    static final int NOT_UTF_8 = 1007;
    static final int TOO_BIG = 1009;
    static final int NO_CODE = 1005;
    static final int ABNORMAL = 1006;

    private static final int FINAL = 0x80;

    private Frames() {}

    static ByteBuffer encode(int opcode, byte[] payload) {
        return encode(opcode, true, payload, 0, payload.length);
    }

    static ByteBuffer encode(int opcode, boolean last, byte[] payload, int offset, int length) {
        ByteBuffer frame = ByteBuffer.allocate(length + 10);
        frame.put((byte) (opcode | (last ? FINAL : 0)));
        if (length < 126) {
            frame.put((byte) length);
        } else if (length < 65_536) {
            frame.put((byte) 126).putShort((short) length);
        } else {
            frame.put((byte) 127).putLong(length);
        }
        return frame.put(payload, offset, length).flip();
    }

    static ByteBuffer close(int code, String reason) {
        if (code == NO_CODE) {
            return encode(CLOSE, new byte[0]);
        }
        byte[] text = reason.getBytes(StandardCharsets.UTF_8);
        byte[] payload = ByteBuffer.allocate(2 + text.length)
                .putShort((short) code)
                .put(text)
                .array();
        return encode(CLOSE, payload);
    }
}
