package cn.changxiao.fund.deposit;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.FundScope;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.LargestRemainder;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/**
 * What a selling organisation sets aside from the price of the dwellings it sold in a compound (维修资金管理办法 art. 8), one
 * sum, split over those units by area; the shares make the sum.
 */
@Singleton
public class SellerDeposits {

    private static final String UNITS = """
            SELECT u.unit_id, u.area_hundredths
            FROM fund_account a
            JOIN registry_unit u ON u.unit_id = a.unit_id
            WHERE a.compound_id = ? AND a.book_id = ? AND a.part = 'SELLER' AND a.closed_on IS NULL
                AND u.selling_organisation = ?
            ORDER BY a.account_id
            """;

    private final Sql sql;
    private final FundScope scope;

    SellerDeposits(Sql sql, FundScope scope) {
        this.sql = sql;
        this.scope = scope;
    }

    /** @throws InvalidValue if the organisation has no sub-account in the compound, or too little for each unit */
    @ReadOnly
    public List<UnitDeposit> of(Viewer viewer, BookId book, CompoundId compound, String seller, Money total) {
        scope.kept(viewer, book, "计算售房单位交存额");
        List<Sold> units = sql.list(
                UNITS,
                row -> new Sold(new UnitId(row.getLong(1)), row.getLong(2)),
                compound.value(),
                book.value(),
                seller);
        if (units.isEmpty()) {
            throw new InvalidValue("“%s”在该小区没有售房单位分户账，请先开户或核对名称。".formatted(seller));
        }
        List<Money> shares =
                LargestRemainder.split(total, units.stream().map(Sold::area).toList());
        List<UnitDeposit> deposits = new ArrayList<>(units.size());
        for (int i = 0; i < units.size(); i++) {
            deposits.add(new UnitDeposit(units.get(i).unit(), shares.get(i)));
        }
        return deposits;
    }

    private record Sold(UnitId unit, long area) {}
}
