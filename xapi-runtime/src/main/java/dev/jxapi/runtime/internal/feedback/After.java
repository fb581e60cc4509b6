package dev.jxapi.runtime.internal.feedback;

import java.util.ArrayList;
import java.util.List;

/** What is to be done once the hub's lock is released: sending, completing futures, handing over to executors. */
final class After {

    private final List<Runnable> tasks = new ArrayList<>(2);

    void then(Runnable task) {
        tasks.add(task);
    }

    void run() {
        for (int index = 0; index < tasks.size(); index++) {
            tasks.get(index).run();
        }
    }
}
