package cn.changxiao.property;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentMatchers;

/** The database is another process; here it fails. */
class DatabaseIdsTest {

    private final DataSource database = mock(DataSource.class);

    @Test
    void givesOutNothingWhileTheDatabaseIsDown() throws SQLException {
        when(database.getConnection()).thenThrow(new SQLException("connection refused"));

        assertThatThrownBy(() -> new DatabaseIds(database).next())
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("connection refused");
    }

    @Test
    void givesTheConnectionBackWhenTheRowOfIdsIsMissing() throws SQLException {
        Connection connection = mock(Connection.class);
        PreparedStatement update = mock(PreparedStatement.class);
        when(database.getConnection()).thenReturn(connection);
        when(connection.prepareStatement(ArgumentMatchers.anyString())).thenReturn(update);
        when(update.executeUpdate()).thenReturn(0);

        assertThatThrownBy(() -> new DatabaseIds(database).block(10)).hasMessageContaining("no row 'all'");
        verify(update).close();
        verify(connection).close();
    }
}
