package cn.changxiao.benchmarks;

import cn.changxiao.property.database.EmbeddedDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Connections beside the product's pool that may load local files, which the product's own never may. */
final class Loader {

    private Loader() {}

    static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(
                database.jdbcUrl() + "&allowLoadLocalInfile=true&tinyInt1isBit=false",
                database.user(),
                database.password());
    }
}
