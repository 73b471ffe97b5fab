package cn.changxiao.fund.posting;

import io.micronaut.aop.InterceptPhase;
import io.micronaut.aop.InterceptorBean;
import io.micronaut.aop.MethodInterceptor;
import io.micronaut.aop.MethodInvocationContext;
import io.micronaut.data.connection.ConnectionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Repeats what a deadlock, a lock time-out or a simultaneous use of one business key has undone. */
@Singleton
@InterceptorBean(RetriedWhenLocked.class)
final class LockRetry implements MethodInterceptor<Object, Object> {

    private static final Logger LOG = LoggerFactory.getLogger(LockRetry.class);

    private static final int ATTEMPTS = 10;
    private static final long PAUSE_NANOS = 5_000_000;

    /** Lock wait time-out, deadlock, and MariaDB's "record has changed since last read". */
    private static final Set<Integer> GIVEN_UP = Set.of(1205, 1213, 1020);

    private static final int DUPLICATE = 1062;

    private final ConnectionOperations<Connection> connections;

    LockRetry(ConnectionOperations<Connection> connections) {
        this.connections = connections;
    }

    /** Outside the transaction, so that each attempt has its own. */
    @Override
    public int getOrder() {
        return InterceptPhase.RETRY.getPosition();
    }

    @Override
    public @Nullable Object intercept(MethodInvocationContext<Object, Object> invocation) {
        if (connections.findConnectionStatus().isPresent()) {
            return invocation.proceed();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return invocation.proceed(this);
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !isWorthRepeating(e)) {
                    throw e;
                }
                LOG.debug("attempt {} of {} lost a lock", attempt, invocation.getMethodName());
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(PAUSE_NANOS * attempt) + 1);
            }
        }
    }

    private static boolean isWorthRepeating(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return GIVEN_UP.contains(sql.getErrorCode()) || isSimultaneousKey(sql);
            }
        }
        return false;
    }

    /** Two clients used one key at the same time; the second finds the first's voucher when it looks again. */
    private static boolean isSimultaneousKey(SQLException sql) {
        return sql.getErrorCode() == DUPLICATE
                && String.valueOf(sql.getMessage()).contains("fund_journal_key");
    }
}
