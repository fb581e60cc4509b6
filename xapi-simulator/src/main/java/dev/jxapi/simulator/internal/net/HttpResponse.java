package dev.jxapi.simulator.internal.net;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A refusal, or any other answer that is not a WebSocket.
 *
 * @param code the status code
 * @param headers headers beside those of each answer
 * @param body the body, text
 */
public record HttpResponse(int code, Map<String, String> headers, String body) implements Upgrade {

    public HttpResponse {
        headers = Map.copyOf(headers);
    }

    public static HttpResponse of(int code) {
        return new HttpResponse(code, Map.of(), code + " " + reason(code) + "\n");
    }

    ByteBuffer encode() {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder("HTTP/1.1 " + code + " " + reason(code) + "\r\nServer: nginx\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Content-Type: text/plain\r\nContent-Length: ").append(bytes.length);
        head.append("\r\nConnection: close\r\n\r\n");
        byte[] headBytes = head.toString().getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(headBytes.length + bytes.length)
                .put(headBytes)
                .put(bytes)
                .flip();
    }

    static String reason(int code) {
        return switch (code) {
            case 200 -> "OK";
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 429 -> "Too Many Requests";
            case 500 -> "Internal Server Error";
            case 502 -> "Bad Gateway";
            case 503 -> "Service Unavailable";
            default -> "Status " + code;
        };
    }
}
