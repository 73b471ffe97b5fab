package cn.changxiao.fund.posting;

import cn.changxiao.property.Sql;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HexFormat;

/**
 * A multi-row insert written out as text, sent in statements of a few thousand rows: the driver has nothing to escape and
 * nothing to bind. Text and bytes are written in hexadecimal digits, so that nothing in them can be read as SQL.
 */
final class WrittenRows {

    private static final int ROWS_MAX = 2_000;
    private static final HexFormat HEX = HexFormat.of();

    private final Sql sql;
    private final String before;
    private final String after;
    private final StringBuilder values = new StringBuilder();
    private int rows;
    private boolean isRowOpen;

    private WrittenRows(Sql sql, String before, String after) {
        this.sql = sql;
        this.before = before;
        this.after = after;
    }

    /** Rows for a statement that ends with its values. */
    static WrittenRows into(Sql sql, String before) {
        return new WrittenRows(sql, before, "");
    }

    /** Rows for a statement that goes on after its values. */
    static WrittenRows into(Sql sql, String before, String after) {
        return new WrittenRows(sql, before, after);
    }

    WrittenRows number(long value) {
        next().append(value);
        return this;
    }

    WrittenRows numbers(long... each) {
        for (long value : each) {
            number(value);
        }
        return this;
    }

    WrittenRows word(Enum<?> value) {
        next().append('\'').append(value.name()).append('\'');
        return this;
    }

    WrittenRows day(LocalDate value) {
        next().append('\'').append(value).append('\'');
        return this;
    }

    WrittenRows moment(LocalDateTime value) {
        next().append('\'').append(value).append('\'');
        return this;
    }

    WrittenRows bytes(byte[] value) {
        next().append("x'").append(HEX.formatHex(value)).append('\'');
        return this;
    }

    WrittenRows text(String value) {
        next().append("_utf8mb4 x'")
                .append(HEX.formatHex(value.getBytes(StandardCharsets.UTF_8)))
                .append('\'');
        return this;
    }

    /** Ends the row that was written last. */
    void end() {
        values.append(')');
        isRowOpen = false;
        rows++;
        if (rows == ROWS_MAX) {
            send();
        }
    }

    /** Sends what was not sent yet. */
    void send() {
        if (rows > 0) {
            sql.updateWritten(before + values + after);
            values.setLength(0);
            rows = 0;
        }
    }

    private StringBuilder next() {
        if (isRowOpen) {
            return values.append(',');
        }
        isRowOpen = true;
        return values.append(rows == 0 ? "(" : ",(");
    }
}
