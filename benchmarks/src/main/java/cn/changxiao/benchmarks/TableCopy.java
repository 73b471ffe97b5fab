package cn.changxiao.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a table's rows into a text file and reads them back the fastest way the server has: LOAD DATA. */
record TableCopy(String table, List<Column> columns) {

    private static final String COLUMNS = """
            SELECT column_name, data_type FROM information_schema.columns
            WHERE table_schema = DATABASE() AND table_name = ? AND extra NOT LIKE '%GENERATED%'
            ORDER BY ordinal_position
            """;

    /** The table with the columns it can be given. */
    static TableCopy of(Connection connection, String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(COLUMNS)) {
            query.setString(1, table);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    columns.add(new Column(
                            row.getString(1),
                            row.getString(2).toLowerCase(Locale.ROOT).contains("binary")));
                }
            }
        }
        return new TableCopy(table, List.copyOf(columns));
    }

    /** How many rows that meet the condition were written; they come one by one, however many they are. */
    long write(Connection connection, String condition, Path file) throws SQLException, IOException {
        String query = columns.stream()
                .map(Column::read)
                .collect(Collectors.joining(", ", "SELECT ", " FROM " + table + " WHERE " + condition));
        long rows = 0;
        try (Statement statement = connection.createStatement();
                BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            statement.setFetchSize(Integer.MIN_VALUE);
            try (ResultSet row = statement.executeQuery(query)) {
                while (row.next()) {
                    for (int i = 1; i <= columns.size(); i++) {
                        out.write(field(row.getString(i)));
                        out.write(i == columns.size() ? '\n' : '\t');
                    }
                    rows++;
                }
            }
        }
        return rows;
    }

    /** How many rows of the file were loaded into the table of that name. */
    long load(Connection connection, String target, Path file) throws SQLException {
        String fields = columns.stream().map(Column::target).collect(Collectors.joining(", ", "(", ")"));
        String binaries = columns.stream()
                .filter(Column::isBinary)
                .map(column -> column.name() + " = UNHEX(@" + column.name() + ")")
                .collect(Collectors.joining(", "));
        try (Statement statement = connection.createStatement()) {
            return statement.executeLargeUpdate("LOAD DATA LOCAL INFILE '" + file + "' INTO TABLE " + target
                    + " CHARACTER SET utf8mb4 " + fields + (binaries.isEmpty() ? "" : " SET " + binaries));
        }
    }

    private static String field(@Nullable String text) {
        if (text == null) {
            return "\\N";
        }
        return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
    }

    /** A column; one of bytes travels as hexadecimal digits. */
    record Column(String name, boolean isBinary) {

        String read() {
            return isBinary ? "HEX(" + name + ")" : name;
        }

        String target() {
            return isBinary ? "@" + name : name;
        }
    }
}
