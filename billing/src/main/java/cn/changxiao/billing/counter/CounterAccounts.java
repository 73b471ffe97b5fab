package cn.changxiao.billing.counter;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.Managers;
import cn.changxiao.billing.bill.BillId;
import cn.changxiao.billing.bill.BillNumber;
import cn.changxiao.billing.dispute.Disputes;
import cn.changxiao.billing.prepayment.PrepaymentCap;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;

/** Reads what the counter shows of a unit. */
@Singleton
public class CounterAccounts {

    private static final String OPEN = """
            SELECT o.bill_id, b.number_year, b.number_in_year, o.period, o.fee_item_id, o.due_on, o.open_fen,
            """ + Disputes.COVERS_OPEN_ITEM + """
             AS is_disputed
            FROM billing_open_item o JOIN billing_bill b ON b.bill_id = o.bill_id
            WHERE o.unit_id = ? AND o.issuer_id = ? AND o.open_fen > 0
            ORDER BY o.period, o.fee_item_id, o.sequence_no
            """;

    private final Sql sql;
    private final FindUnits findUnits;
    private final PrepaymentCap cap;
    private final Clock clock;

    CounterAccounts(Sql sql, FindUnits findUnits, PrepaymentCap cap, Clock clock) {
        this.sql = sql;
        this.findUnits = findUnits;
        this.cap = cap;
        this.clock = clock;
    }

    /** @throws NotFound if the viewer never managed the unit's compound */
    @ReadOnly
    public CounterAccount of(Viewer viewer, UnitId unit) {
        long issuer = Managers.issuer(viewer, "收费").value();
        return new CounterAccount(
                findUnits.one(viewer, unit),
                sql.list(OPEN, CounterAccounts::item, unit.value(), issuer),
                cap.credit(issuer, unit),
                cap.of(issuer, unit),
                LocalDate.now(clock));
    }

    private static CounterAccount.Open item(ResultSet row) throws SQLException {
        return new CounterAccount.Open(
                new BillId(row.getLong("bill_id")),
                new BillNumber(row.getInt("number_year"), row.getLong("number_in_year")),
                new BillingMonth(row.getInt("period")),
                FeeItem.ofId(row.getInt("fee_item_id")).label(),
                row.getObject("due_on", LocalDate.class),
                Money.ofFen(row.getLong("open_fen")),
                row.getBoolean("is_disputed"));
    }
}
