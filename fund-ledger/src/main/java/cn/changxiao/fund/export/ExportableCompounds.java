package cn.changxiao.fund.export;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.FundScope;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Lists what of a book can be exported for a year, from the kept turnover. */
@Singleton
public class ExportableCompounds {

    private static final String LIST = """
            SELECT t.compound_id, COALESCE(c.name, '') AS name, MAX(t.month) >= ? AS is_moved
            FROM fund_total t
            LEFT JOIN registry_compound c ON c.compound_id = t.compound_id
            WHERE t.book_id = ? AND t.month < ?
            GROUP BY t.compound_id, c.name
            ORDER BY t.compound_id = 0 DESC, c.name, t.compound_id
            """;

    private final Sql sql;
    private final FundScope scope;

    ExportableCompounds(Sql sql, FundScope scope) {
        this.sql = sql;
        this.scope = scope;
    }

    @ReadOnly
    public List<ExportableCompound> of(Viewer viewer, BookId book, int year) {
        scope.readable(viewer, book);
        return sql.list(LIST, ExportableCompounds::read, year * 100, book.value(), (year + 1) * 100);
    }

    private static ExportableCompound read(ResultSet row) throws SQLException {
        long compound = row.getLong("compound_id");
        return new ExportableCompound(
                compound == 0 ? Optional.empty() : Optional.of(new CompoundId(compound)),
                compound == 0 ? LedgerShard.WHOLE_BOOK : row.getString("name"),
                row.getBoolean("is_moved"));
    }
}
