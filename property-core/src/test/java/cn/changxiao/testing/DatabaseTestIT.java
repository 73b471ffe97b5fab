package cn.changxiao.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Value;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class DatabaseTestIT implements DatabaseTest {

    @Inject
    private DataSource dataSource;

    @Value("${datasources.default.url}")
    private String url;

    @Test
    void hasASchemaOfItsOwnWithAllMigrationsApplied() throws SQLException {
        try (Connection connection =
                        DelegatingDataSource.unwrapDataSource(dataSource).getConnection();
                Statement statement = connection.createStatement();
                ResultSet migrations = statement.executeQuery(
                        "SELECT COUNT(*), SUM(success), DATABASE() FROM flyway_schema_history")) {
            migrations.next();

            assertThat(migrations.getInt(1)).isPositive().isEqualTo(migrations.getInt(2));
            assertThat(migrations.getString(3)).startsWith("changxiao_test_");
        }
    }

    @Test
    void readsWhatIsCommittedAndCountsInBeijingTime() throws SQLException {
        try (Connection connection =
                        DelegatingDataSource.unwrapDataSource(dataSource).getConnection();
                Statement statement = connection.createStatement();
                ResultSet session = statement.executeQuery("SELECT @@transaction_isolation, @@time_zone")) {
            session.next();

            assertThat(session.getString(1)).isEqualTo("READ-COMMITTED");
            assertThat(session.getString(2)).isEqualTo("+08:00");
        }
    }

    @Test
    void givesEachCallerAnotherSchema() {
        String another = TestDatabase.properties().get("datasources.default.url");

        assertThat(another).isNotEqualTo(url);
    }

    @Test
    void letsTheTestAccountIntoItsOwnSchemasOnly() throws SQLException {
        var settings = TestDatabase.properties();

        try (Connection connection = DriverManager.getConnection(
                        settings.get("datasources.default.url"),
                        settings.get("datasources.default.username"),
                        settings.get("datasources.default.password"));
                Statement statement = connection.createStatement();
                ResultSet grants = statement.executeQuery("SHOW GRANTS")) {
            grants.next();
            assertThat(grants.getString(1)).startsWith("GRANT USAGE ON *.*");
            grants.next();
            assertThat(grants.getString(1)).contains("ON `changxiao%`.*");
        }
    }
}
