package dev.jxapi.runtime.internal.connection;

import dev.jxapi.runtime.internal.rpc.Call;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The calls that wait for the connection, in the order they were made. */
final class WaitingCalls implements Call.Holder {

    private final ConcurrentLinkedQueue<Call> calls = new ConcurrentLinkedQueue<>();

    void add(Call call) {
        calls.add(call);
        call.heldBy(this);
    }

    @Override
    public void forget(Call call) {
        calls.remove(call);
    }

    List<Call> drain() {
        List<Call> drained = new ArrayList<>();
        for (Call call = calls.poll(); call != null; call = calls.poll()) {
            drained.add(call);
        }
        return drained;
    }

    Collection<Call> all() {
        return calls;
    }
}
