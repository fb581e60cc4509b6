package dev.jxapi.runtime.feedback;

import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * A delivery of one subscription. See {@link Delivery}.
 *
 * @param executor where the listener runs, null for the client's executor
 * @param buffer how much waits for it, 0 for the client's default
 */
public record DeliveryOptions(@Nullable Executor executor, int buffer) implements Delivery {}
