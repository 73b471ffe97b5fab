package cn.changxiao.fund.deposit;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.FundScope;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.math.RoundingMode;
import java.util.List;

/** What each unit of a compound owes by a standard per square metre (维修资金管理办法 art. 7), rounded half up to the fen. */
@Singleton
public class StandardDeposits {

    private static final String UNITS = """
            SELECT u.unit_id, u.area_hundredths
            FROM fund_account a
            JOIN registry_unit u ON u.unit_id = a.unit_id
            WHERE a.compound_id = ? AND a.book_id = ? AND a.level = 'UNIT' AND a.part = 'OWNER' AND a.closed_on IS NULL
            ORDER BY a.account_id
            """;

    private static final int HUNDREDTHS = 100;

    private final Sql sql;
    private final FundScope scope;

    StandardDeposits(Sql sql, FundScope scope) {
        this.sql = sql;
        this.scope = scope;
    }

    @ReadOnly
    public List<UnitDeposit> of(Viewer viewer, BookId book, CompoundId compound, Money perSquareMetre) {
        scope.kept(viewer, book, "按标准计算交存额");
        return sql.list(
                UNITS,
                row -> new UnitDeposit(
                        new UnitId(row.getLong("unit_id")),
                        perSquareMetre.times(row.getLong("area_hundredths"), HUNDREDTHS, RoundingMode.HALF_UP)),
                compound.value(),
                book.value());
    }
}
