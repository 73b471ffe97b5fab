package cn.changxiao.billing;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Does a transaction again when the database gave it up for a reason that passes: a deadlock, a lock that took too
 * long, or a duplicate key, after which the second try finds the first one's answer. The work must carry a business key.
 */
public final class Retry {

    private static final int TRIES = 5;
    private static final Set<Integer> PASSING = Set.of(1062, 1205, 1213);

    private Retry() {}

    /** The result of the first try that is not given up; the last failure otherwise. */
    public static <T> T whileContended(Supplier<T> transaction) {
        for (int tried = 1; tried < TRIES; tried++) {
            try {
                return transaction.get();
            } catch (RuntimeException failure) {
                if (!isPassing(failure)) {
                    throw failure;
                }
            }
        }
        return transaction.get();
    }

    /** Whether the database gave the work up for a reason that passes. */
    public static boolean isPassing(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refusal && PASSING.contains(refusal.getErrorCode())) {
                return true;
            }
        }
        return false;
    }
}
