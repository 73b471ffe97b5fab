package cn.changxiao.scheduler;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.quartz.utils.ConnectionProvider;

/** Lets Quartz use the service's own pool; the pool is opened and closed by the service, not by Quartz. */
final class PooledConnections implements ConnectionProvider {

    private final DataSource pool;

    PooledConnections(DataSource dataSource) {
        this.pool = DelegatingDataSource.unwrapDataSource(dataSource);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return pool.getConnection();
    }

    @Override
    public void initialize() {
        // The pool is open already.
    }

    @Override
    public void shutdown() {
        // The pool outlives the scheduler.
    }
}
