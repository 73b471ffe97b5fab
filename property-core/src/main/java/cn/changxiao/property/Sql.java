package cn.changxiao.property;

import io.micronaut.data.connection.ConnectionDefinition;
import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Runs text-block SQL on the connection of the running transaction, or on one of its own where there is none. What
 * the database refuses arrives as a {@link DataAccessException} whose cause is the {@link SQLException}.
 */
@Singleton
public class Sql {

    /** Rows of one multi-row statement; the driver turns a batch into such statements. */
    private static final int BATCH = 2_000;

    private final ConnectionOperations<Connection> connections;

    Sql(ConnectionOperations<Connection> connections) {
        this.connections = connections;
    }

    /** How many rows the statement changed. */
    public int update(String statement, @Nullable Object... values) {
        return prepared(statement, prepared -> {
            bind(prepared, values);
            return prepared.executeUpdate();
        });
    }

    /**
     * The number that an update has put into a column by {@code LAST_INSERT_ID(expression)}; 0 if it changed no row. The
     * server sends it with its answer, so that it need not be asked.
     */
    public long updateToNumber(String statement, @Nullable Object... values) {
        return connections.execute(ConnectionDefinition.DEFAULT, status -> {
            try (PreparedStatement prepared =
                    status.getConnection().prepareStatement(statement, Statement.RETURN_GENERATED_KEYS)) {
                bind(prepared, values);
                prepared.executeUpdate();
                try (ResultSet row = prepared.getGeneratedKeys()) {
                    return row.next() ? row.getLong(1) : 0L;
                }
            } catch (SQLException e) {
                throw new DataAccessException("the database refused: " + e.getMessage(), e);
            }
        });
    }

    /**
     * Runs a statement that is written out whole, as bulk rows of numbers may be: the driver neither looks for places of
     * values in it nor binds any. Never with a text from outside in it.
     */
    public int updateWritten(String statement) {
        return connections.execute(ConnectionDefinition.DEFAULT, status -> {
            try (Statement written = status.getConnection().createStatement()) {
                return written.executeUpdate(statement);
            } catch (SQLException e) {
                throw new DataAccessException("the database refused: " + e.getMessage(), e);
            }
        });
    }

    /** Every row of the query, read one by one. */
    public <R> List<R> list(String query, RowReader<R> reader, @Nullable Object... values) {
        return prepared(query, prepared -> {
            bind(prepared, values);
            List<R> result = new ArrayList<>();
            try (ResultSet row = prepared.executeQuery()) {
                while (row.next()) {
                    result.add(reader.read(row));
                }
            }
            return result;
        });
    }

    /**
     * Hands the rows to the consumer as they arrive, so that more of them can be read than fit into memory. Until the
     * last one has come the connection does nothing else.
     */
    public void each(String query, RowConsumer consumer, @Nullable Object... values) {
        prepared(query, prepared -> {
            prepared.setFetchSize(Integer.MIN_VALUE);
            bind(prepared, values);
            int count = 0;
            try (ResultSet row = prepared.executeQuery()) {
                while (row.next()) {
                    consumer.accept(row);
                    count++;
                }
            }
            return count;
        });
    }

    /** The first row of the query, if there is one. */
    public <R> Optional<R> first(String query, RowReader<R> reader, @Nullable Object... values) {
        return list(query, reader, values).stream().findFirst();
    }

    /** The single number that the query yields. */
    public long number(String query, @Nullable Object... values) {
        return first(query, row -> row.getLong(1), values).orElse(0L);
    }

    /** Runs the statement once for each row of values, in multi-row statements of a few thousand. */
    public void batch(String statement, Iterable<@Nullable Object[]> rows) {
        prepared(statement, prepared -> {
            int waiting = 0;
            for (Iterator<@Nullable Object[]> each = rows.iterator(); each.hasNext(); ) {
                bind(prepared, each.next());
                prepared.addBatch();
                waiting++;
                if (waiting == BATCH || !each.hasNext()) {
                    prepared.executeBatch();
                    waiting = 0;
                }
            }
            return waiting;
        });
    }

    /** So many question marks for a list in {@code IN (…)}; at least one value. */
    public static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    private <R> R prepared(String statement, Work<R> work) {
        return connections.execute(ConnectionDefinition.DEFAULT, status -> {
            try (PreparedStatement prepared = status.getConnection().prepareStatement(statement)) {
                return work.with(prepared);
            } catch (SQLException e) {
                throw new DataAccessException("the database refused: " + e.getMessage(), e);
            }
        });
    }

    private static void bind(PreparedStatement prepared, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            // For a bare object the driver looks its class up, which costs bulk work as much as sending the value.
            if (values[i] instanceof Long number) {
                prepared.setLong(i + 1, number);
            } else if (values[i] instanceof String text) {
                prepared.setString(i + 1, text);
            } else if (values[i] instanceof Integer number) {
                prepared.setInt(i + 1, number);
            } else if (values[i] instanceof byte[] bytes) {
                prepared.setBytes(i + 1, bytes);
            } else {
                prepared.setObject(i + 1, values[i]);
            }
        }
    }

    /** Reads one row of a result. */
    @FunctionalInterface
    public interface RowReader<R> {
        R read(ResultSet row) throws SQLException;
    }

    /** Takes one row of a result. */
    @FunctionalInterface
    public interface RowConsumer {
        void accept(ResultSet row) throws SQLException;
    }

    @FunctionalInterface
    private interface Work<R> {
        R with(PreparedStatement prepared) throws SQLException;
    }
}
