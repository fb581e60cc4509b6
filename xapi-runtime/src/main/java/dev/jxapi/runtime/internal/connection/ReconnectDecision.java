package dev.jxapi.runtime.internal.connection;

import dev.jxapi.runtime.ReconnectPolicy;
import dev.jxapi.runtime.error.XapiException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the policy of a user's when to try again. A policy that throws, answers nothing or takes too long ends no
 * connection: the default decides instead.
 */
final class ReconnectDecision {

    private static final Logger LOG = LoggerFactory.getLogger("dev.jxapi.connection");
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final ReconnectPolicy FALLBACK = ReconnectPolicy.exponential();

    /**
     * What was decided.
     *
     * @param attempt the attempt's number, from 1
     * @param delay the time before it; empty for no attempt
     */
    record Next(int attempt, Optional<Duration> delay) {}

    private final String device;
    private final ReconnectPolicy policy;
    private final Executor threads;
    private final ScheduledExecutorService timer;

    ReconnectDecision(String device, ReconnectPolicy policy, SharedResources resources) {
        this.device = device;
        this.policy = policy;
        this.threads = resources.callbacks();
        this.timer = resources.timer();
    }

    /**
     * Asks on a thread for callbacks, where the future completes too.
     *
     * @param failed the attempts so far
     * @param up how long the lost connection was up; zero if it never was
     */
    CompletableFuture<Next> ask(int failed, Duration up, XapiException reason) {
        CompletableFuture<Next> decision = new CompletableFuture<>();
        try {
            var impatience = timer.schedule(
                    () -> threads.execute(() -> withoutPolicy(decision, failed, up, reason)),
                    PATIENCE.toMillis(),
                    TimeUnit.MILLISECONDS);
            decision.whenComplete((next, failure) -> impatience.cancel(false));
        } catch (RejectedExecutionException e) {
            LOG.debug("{}: the client is closing", device);
        }
        threads.execute(() -> decision.complete(next(policy, failed, up, reason)));
        return decision;
    }

    private void withoutPolicy(CompletableFuture<Next> decision, int failed, Duration up, XapiException reason) {
        if (!decision.isDone()) {
            LOG.error("{}: the reconnect policy takes too long, the default decides instead", device);
            decision.complete(next(FALLBACK, failed, up, reason));
        }
    }

    private Next next(ReconnectPolicy asked, int failed, Duration up, XapiException reason) {
        int attempt = failed + 1;
        try {
            if (!up.isZero() && up.compareTo(asked.stableAfter()) >= 0) {
                attempt = 1;
            }
            return new Next(attempt, asked.delayBefore(attempt, reason).map(Durations::bounded));
        } catch (Throwable e) { // Whatever a user's code throws, the connection goes on.
            LOG.error("{}: the reconnect policy failed, the default decides instead", device, e);
            return new Next(attempt, FALLBACK.delayBefore(attempt, reason));
        }
    }
}
