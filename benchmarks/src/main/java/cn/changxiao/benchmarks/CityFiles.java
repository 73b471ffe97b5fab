package cn.changxiao.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All tables of a database as one file of rows and one of the table's definition each; views and triggers stay out. */
final class CityFiles {

    private static final String DEFINITION = ".sql";
    private static final String ROWS = ".tsv";

    private CityFiles() {}

    static void write(Connection connection, Path folder) throws SQLException, IOException {
        Files.createDirectories(folder);
        for (String table : tables(connection)) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SHOW CREATE TABLE " + table)) {
                row.next();
                Files.writeString(folder.resolve(table + DEFINITION), row.getString(2));
            }
            TableCopy.of(connection, table).write(connection, "TRUE", folder.resolve(table + ROWS));
        }
    }

    /** How many rows were loaded into tables made anew, in any order, so without regard to what refers to what. */
    static long load(Connection connection, Path folder) throws SQLException, IOException {
        List<Path> definitions;
        try (Stream<Path> files = Files.list(folder)) {
            definitions = files.filter(file -> file.toString().endsWith(DEFINITION))
                    .sorted()
                    .toList();
        }
        long rows = 0;
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET foreign_key_checks = 0");
            for (Path definition : definitions) {
                statement.execute(Files.readString(definition));
                String table = definition.getFileName().toString().replace(DEFINITION, "");
                rows += TableCopy.of(connection, table).load(connection, table, folder.resolve(table + ROWS));
            }
        }
        return rows;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW FULL TABLES WHERE Table_type = 'BASE TABLE'")) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        return tables;
    }
}
