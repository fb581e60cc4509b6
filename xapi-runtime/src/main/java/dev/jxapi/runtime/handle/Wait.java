package dev.jxapi.runtime.handle;

import dev.jxapi.runtime.error.XapiTimeoutException;
import dev.jxapi.runtime.feedback.FeedbackChange;
import dev.jxapi.runtime.feedback.FeedbackQuery;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One wait: what came so far, and whether it was wanted. */
final class Wait<T> {

    private static final int LONGEST_SHOWN = 200;

    private final Waiting<T> what;
    private final Predicate<? super T> wanted;
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private volatile @Nullable T last;

    Wait(Waiting<T> what, Predicate<? super T> wanted) {
        this.what = what;
        this.wanted = wanted;
    }

    CompletableFuture<T> result() {
        return result;
    }

    FeedbackQuery query() {
        return new FeedbackQuery(what.path(), what.mode(), this::look).onEnd(result::completeExceptionally);
    }

    private void look(FeedbackChange change) {
        what.reading().apply(change).ifPresent(this::check);
    }

    private void check(T value) {
        if (result.isDone()) {
            return;
        }
        last = value;
        try {
            if (wanted.test(value)) {
                result.complete(value);
            }
        } catch (Throwable e) {
            result.completeExceptionally(e);
        }
    }

    /** The error for what was wanted and did not come in time. */
    XapiTimeoutException late(Duration timeout) {
        T seen = last;
        return new XapiTimeoutException(
                what.path() + " on " + what.session().connection().device()
                        + ": what was waited for did not happen within " + timeout.toMillis() + " ms; "
                        + (seen == null ? "nothing came" : "last came " + cut(seen.toString())),
                null);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "...";
    }
}
