package cn.changxiao.property;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.data.connection.ConnectionOperations;
import jakarta.inject.Singleton;
import java.io.Serial;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Ends the work of a thread, and of the threads it starts, before the statement that a test has chosen: what a process
 * that is killed there leaves behind. Does nothing to others.
 */
@Singleton
@Replaces(Sql.class)
public class CrashingSql extends Sql {

    private static final InheritableThreadLocal<@Nullable AtomicInteger> LEFT = new InheritableThreadLocal<>();

    CrashingSql(ConnectionOperations<Connection> connections) {
        super(connections);
    }

    /** Runs the work until so many statements are done; false if it ended by itself before. */
    public static boolean crashes(int statements, Runnable work) {
        LEFT.set(new AtomicInteger(statements));
        try {
            work.run();
            return false;
        } catch (Crash | IllegalStateException crash) {
            return true;
        } finally {
            LEFT.remove();
        }
    }

    @Override
    public int update(String statement, @Nullable Object... values) {
        step();
        return super.update(statement, values);
    }

    @Override
    public int updateWritten(String statement) {
        step();
        return super.updateWritten(statement);
    }

    @Override
    public <R> List<R> list(String query, RowReader<R> reader, @Nullable Object... values) {
        step();
        return super.list(query, reader, values);
    }

    @Override
    public void each(String query, RowConsumer consumer, @Nullable Object... values) {
        step();
        super.each(query, consumer, values);
    }

    @Override
    public void batch(String statement, Iterable<@Nullable Object[]> rows) {
        step();
        super.batch(statement, rows);
    }

    private static void step() {
        AtomicInteger left = LEFT.get();
        if (left != null && left.decrementAndGet() < 0) {
            throw new Crash();
        }
    }

    /** The process is gone. */
    static final class Crash extends Error {

        @Serial
        private static final long serialVersionUID = 1L;
    }
}
