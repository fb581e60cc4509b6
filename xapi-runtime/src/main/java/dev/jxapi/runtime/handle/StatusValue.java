package dev.jxapi.runtime.handle;

import dev.jxapi.runtime.XapiSession;
import dev.jxapi.runtime.path.XapiPath;
import dev.jxapi.runtime.value.ValueType;

/**
 * A status with a single value.
 *
 * @param <T> the type of its value
 */
public final class StatusValue<T> extends ReadableNode<T> {
    public StatusValue(XapiSession session, XapiPath path, ValueType<T> type) {
        super(session, path, type);
    }
}
