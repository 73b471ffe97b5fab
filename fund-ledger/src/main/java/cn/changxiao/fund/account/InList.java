package cn.changxiao.fund.account;

import cn.changxiao.property.Sql;
import cn.changxiao.property.Sql.RowReader;
import java.util.ArrayList;
import java.util.List;

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
}
