package dev.jxapi.runtime.feedback;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jxapi.runtime.path.XapiPath;
import java.util.function.Consumer;

/**
 * What a session is asked to listen to.
 *
 * @param path the node or nodes
 * @param listener hears of each notification, rooted at {@code Status}, {@code Configuration} or {@code Event}
 */
public record FeedbackQuery(XapiPath path, Consumer<JsonNode> listener) {}
