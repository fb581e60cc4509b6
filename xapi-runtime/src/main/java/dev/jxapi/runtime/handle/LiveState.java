package dev.jxapi.runtime.handle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.jxapi.runtime.XapiSession;
import dev.jxapi.runtime.feedback.Delivery;
import dev.jxapi.runtime.feedback.FeedbackChange;
import dev.jxapi.runtime.feedback.FeedbackQuery;
import dev.jxapi.runtime.feedback.Subscription;
import dev.jxapi.runtime.internal.PromptExecutor;
import dev.jxapi.runtime.path.XapiPath;
import java.util.concurrent.CompletableFuture;

/** The state of one node as JSON, set by the network's thread itself: that costs it an assignment and is never late. */
final class LiveState {

    private static final PromptExecutor AT_ONCE = Runnable::run;

    private volatile JsonNode json = MissingNode.getInstance();

    CompletableFuture<Subscription> follow(XapiSession session, XapiPath path) {
        return session.subscribe(
                new FeedbackQuery(path, FeedbackQuery.Mode.CURRENT, this::set).with(Delivery.on(AT_ONCE)));
    }

    private void set(FeedbackChange change) {
        json = change.current();
    }

    JsonNode json() {
        return json;
    }
}
