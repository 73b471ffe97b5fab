package cn.changxiao.property;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Takes blocks of ids from one row of the database, in a transaction of its own, so that instances never meet and the
 * row is never locked for long. Small requests are served from a cached block, for each costs a commit; what is left over
 * of it is skipped.
 */
@Singleton
final class DatabaseIds implements Ids {

    private static final int CACHED_BLOCK = 1_000;
    private static final String TAKE =
            "UPDATE property_id_block SET next_id = LAST_INSERT_ID(next_id) + ? WHERE name = 'all'";

    private static final int SECONDS_TO_ANSWER = 2;

    private final DataSource dataSource;

    /** Of its own for good: were one asked from the pool inside a transaction, as many as the pool has could wait. */
    private Connection connection;

    private long next;
    private long end;

    DatabaseIds(DataSource dataSource) {
        this.dataSource = DelegatingDataSource.unwrapDataSource(dataSource);
        try {
            this.connection = this.dataSource.getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException("the database gives no connection for ids", e);
        }
    }

    @PreDestroy
    synchronized void close() throws SQLException {
        connection.close();
    }

    @Override
    public synchronized long next() {
        if (next == end) {
            next = take(CACHED_BLOCK);
            end = next + CACHED_BLOCK;
        }
        return next++;
    }

    @Override
    public synchronized long block(int size) {
        if (size <= 0) {
            throw new IllegalArgumentException("size must be positive: " + size);
        }
        if (size >= CACHED_BLOCK) {
            // What is left of the cached block would be smaller than what is given out now.
            next = end;
            return take(size);
        }
        if (size > end - next) {
            next = take(CACHED_BLOCK);
            end = next + CACHED_BLOCK;
        }
        next += size;
        return next - size;
    }

    private long take(int size) {
        try {
            if (!connection.isValid(SECONDS_TO_ANSWER)) {
                connection.close();
                connection = dataSource.getConnection();
            }
            try (PreparedStatement update = connection.prepareStatement(TAKE)) {
                update.setInt(1, size);
                if (update.executeUpdate() != 1) {
                    throw new IllegalStateException("property_id_block has no row 'all'");
                }
            }
            try (PreparedStatement query = connection.prepareStatement("SELECT LAST_INSERT_ID()");
                    ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("no ids could be taken from the database", e);
        }
    }
}
