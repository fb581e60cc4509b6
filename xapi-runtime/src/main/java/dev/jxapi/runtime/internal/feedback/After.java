package dev.jxapi.runtime.internal.feedback;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is to be done once the hub's lock is released: sending, completing futures, handing over to executors. */
final class After {

    private static final Logger LOG = LoggerFactory.getLogger("dev.jxapi.feedback");

    private final List<Runnable> tasks = new ArrayList<>(2);

    void then(Runnable task) {
        tasks.add(task);
    }

    /** Does all of it, whatever one of the tasks throws. */
    void run() {
        for (int index = 0; index < tasks.size(); index++) {
            try {
                tasks.get(index).run();
            } catch (Throwable e) {
                LOG.error("A step of feedback failed", e);
            }
        }
    }
}
