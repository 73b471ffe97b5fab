package cn.changxiao.fund.report;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.FundScope;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.List;

/** Reads the selling organisations' parts of a book, by organisation and building (维修资金管理办法 art. 10). */
@Singleton
public class SellerFunds {

    private static final String FUNDS = """
            SELECT u.selling_organisation, s.compound_id, c.name, u.building_label, COUNT(*) AS units_count,
                -SUM(b.balance_fen) AS balance_fen, COALESCE(SUM(i.amount_fen), 0) AS deposit_fen,
                COALESCE(SUM(oi.amount_fen), 0) AS owners_fen
            FROM fund_account s
            JOIN fund_balance b ON b.account_id = s.account_id
            JOIN registry_unit u ON u.unit_id = s.unit_id
            JOIN registry_compound c ON c.compound_id = s.compound_id
            LEFT JOIN fund_initial_deposit i ON i.account_id = s.account_id
            LEFT JOIN fund_account o ON o.unit_id = s.unit_id AND o.book_id = s.book_id AND o.part = 'OWNER'
                AND o.closed_on IS NULL
            LEFT JOIN fund_initial_deposit oi ON oi.account_id = o.account_id
            WHERE s.book_id = ? AND s.part = 'SELLER' AND s.closed_on IS NULL
            GROUP BY u.selling_organisation, s.compound_id, c.name, u.building_id, u.building_label
            ORDER BY u.selling_organisation, c.name, CHAR_LENGTH(u.building_label), u.building_label
            """;

    private static final String WITHOUT = """
            SELECT COUNT(*)
            FROM fund_account o
            JOIN registry_unit u ON u.unit_id = o.unit_id
            WHERE o.book_id = ? AND o.level = 'UNIT' AND o.part = 'OWNER' AND o.closed_on IS NULL
                AND u.nature = 'PUBLIC_HOUSING' AND u.lapsed_on = '9999-12-31' AND u.selling_organisation <> ''
                AND NOT EXISTS (SELECT 1 FROM fund_account s WHERE s.unit_id = o.unit_id AND s.part = 'SELLER')
            """;

    private final Sql sql;
    private final FundScope scope;

    SellerFunds(Sql sql, FundScope scope) {
        this.sql = sql;
        this.scope = scope;
    }

    @ReadOnly
    public List<SellerFund> of(Viewer viewer, BookId book) {
        scope.readable(viewer, book);
        return sql.list(
                FUNDS,
                row -> new SellerFund(
                        row.getString("selling_organisation"),
                        new CompoundId(row.getLong("compound_id")),
                        row.getString("name"),
                        row.getString("building_label"),
                        row.getLong("units_count"),
                        Money.ofFen(row.getLong("balance_fen")),
                        Money.ofFen(row.getLong("deposit_fen")),
                        Money.ofFen(row.getLong("owners_fen"))),
                book.value());
    }

    /** Units that were sold by a registered organisation and have no sub-account for its part yet. */
    @ReadOnly
    public long without(Viewer viewer, BookId book) {
        scope.readable(viewer, book);
        return sql.number(WITHOUT, book.value());
    }
}
