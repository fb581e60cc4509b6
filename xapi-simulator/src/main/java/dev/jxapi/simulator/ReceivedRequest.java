package dev.jxapi.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * A request that reached the device, well-formed or not.
 *
 * @param time when, by the device's clock
 * @param connection the number of the connection that it came on, counted from 1
 * @param user who sent it
 * @param id the request's id, missing ({@link JsonNode#isMissingNode()}) in a notification
 * @param method the method: {@code xGet}, {@code xCommand/Dial}; empty if there was none
 * @param params the parameters, missing if there were none
 */
public record ReceivedRequest(Instant time, int connection, String user, JsonNode id, String method, JsonNode params) {

    /** One line: {@code #1 admin xCommand/Dial {"Number":"alice@example.com"}}. */
    @Override
    public String toString() {
        return "#" + connection + " " + user + " " + method + (params.isMissingNode() ? "" : " " + params)
                + (id.isMissingNode() ? "" : " (id " + id + ")");
    }
}
