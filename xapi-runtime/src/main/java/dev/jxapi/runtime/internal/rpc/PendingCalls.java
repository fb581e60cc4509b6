package dev.jxapi.runtime.internal.rpc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The calls of one channel that wait for their answers, by id. */
public final class PendingCalls implements Call.Holder {

    private final AtomicLong lastId = new AtomicLong();
    private final ConcurrentMap<Long, Call> calls = new ConcurrentHashMap<>();

    /** Gives a call its id. From now on it is found by {@link #take}. */
    public long add(Call call) {
        long id = lastId.incrementAndGet();
        calls.put(id, call);
        call.sentAs(id, this);
        return id;
    }

    /** Takes the call that an answer belongs to; null where there is none. */
    public @Nullable Call take(long id) {
        return calls.remove(id);
    }

    /** Whether a call ever had this id. */
    public boolean wasGiven(long id) {
        return id > 0 && id <= lastId.get();
    }

    @Override
    public void forget(Call call) {
        calls.remove(call.id(), call);
    }

    /** Takes a call back that did not leave; false where somebody else has it by now. */
    public boolean withdraw(Call call) {
        return calls.remove(call.id(), call);
    }

    /** The calls that wait, in no order. */
    public Collection<Call> all() {
        return calls.values();
    }

    /** Takes all calls, oldest first. */
    public List<Call> drain() {
        List<Call> drained = new ArrayList<>();
        for (Call call : calls.values()) {
            if (calls.remove(call.id(), call)) {
                drained.add(call);
            }
        }
        drained.sort(Comparator.comparingLong(Call::id));
        return drained;
    }
}
