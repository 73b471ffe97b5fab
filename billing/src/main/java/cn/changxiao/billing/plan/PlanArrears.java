package cn.changxiao.billing.plan;

import cn.changxiao.billing.Managers;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** What a unit owes the viewer and is overdue: what a plan can be for. */
@Singleton
public class PlanArrears {

    private static final String OVERDUE = """
            SELECT o.period, o.fee_item_id, o.sequence_no, o.bill_id, o.compound_id, o.open_fen, o.due_on
            FROM billing_open_item o
            WHERE o.unit_id = ? AND o.issuer_id = ? AND o.open_fen > 0 AND o.due_on < ?
            ORDER BY o.period, o.fee_item_id, o.sequence_no
            """;

    private final Sql sql;
    private final Clock clock;

    PlanArrears(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * The whole of it.
     *
     * @throws NotFound if nothing is overdue
     */
    public Money of(Viewer viewer, UnitId unit) {
        long issuer = Managers.issuer(viewer, "办理分期").value();
        List<Item> items = sql.list(OVERDUE, PlanArrears::read, unit.value(), issuer, LocalDate.now(clock));
        if (items.isEmpty()) {
            throw new NotFound("有逾期欠费的房屋", unit);
        }
        return Money.sum(items.stream().map(Item::open).toList());
    }

    /** The items, held until the transaction ends. */
    List<Item> lock(long issuer, UnitId unit) {
        return sql.list(OVERDUE + " FOR UPDATE", PlanArrears::read, unit.value(), issuer, LocalDate.now(clock));
    }

    private static Item read(ResultSet row) throws SQLException {
        return new Item(
                row.getInt("period"),
                row.getInt("fee_item_id"),
                row.getInt("sequence_no"),
                row.getLong("bill_id"),
                row.getLong("compound_id"),
                Money.ofFen(row.getLong("open_fen")));
    }

    /** One overdue item. */
    record Item(int period, int feeItem, int sequence, long bill, long compound, Money open) {}
}
