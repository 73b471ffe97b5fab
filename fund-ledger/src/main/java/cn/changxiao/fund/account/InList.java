package cn.changxiao.fund.account;

import cn.changxiao.property.Sql;
import cn.changxiao.property.Sql.RowReader;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** A list too long for one statement, put in the place of {@code :list} piece by piece, in its order. */
public record InList(List<?> values) {

    private static final int LONGEST = 2_000;

    public static InList of(List<?> values) {
        return new InList(values);
    }

    public <R> List<R> query(Sql sql, String query, RowReader<R> reader) {
        List<R> result = new ArrayList<>();
        for (int from = 0; from < values.size(); from += LONGEST) {
            List<?> part = values.subList(from, Math.min(values.size(), from + LONGEST));
            String marks = Sql.marks(part.size());
            result.addAll(sql.list(query.replace(":list", marks), reader, part.toArray()));
        }
        return result;
    }

    /** The same for whole numbers and bytes only, written out: the driver neither looks for places of values nor binds. */
    public <R> List<R> queryWritten(Sql sql, String query, RowReader<R> reader) {
        List<R> result = new ArrayList<>();
        for (int from = 0; from < values.size(); from += LONGEST) {
            String list = values.subList(from, Math.min(values.size(), from + LONGEST)).stream()
                    .map(InList::written)
                    .collect(Collectors.joining(","));
            result.addAll(sql.list(query.replace(":list", list), reader));
        }
        return result;
    }

    private static String written(Object value) {
        if (value instanceof Long number) {
            return number.toString();
        }
        if (value instanceof byte[] bytes) {
            return "x'" + HexFormat.of().formatHex(bytes) + "'";
        }
        throw new IllegalArgumentException("only numbers and bytes are written out: " + value);
    }
}
