package cn.changxiao.billing.adjustment;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.Managers;
import cn.changxiao.billing.Rooms;
import cn.changxiao.billing.bill.BillId;
import cn.changxiao.billing.bill.BillNumber;
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
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Lists adjustments: an issuer its own; of a bill, whoever may read the bill reads what was approved of it. */
@Singleton
public class Adjustments {

    private static final String COLUMNS = """
            SELECT a.adjustment_id, a.kind, a.state, a.bill_id, b.number_year, b.number_in_year, c.name AS compound_name,
                a.unit_id, u.building_label, u.entrance, u.room, a.line_period, a.line_fee_item_id, a.line_sequence_no,
                a.before_fen, a.after_fen, a.credited_fen, a.reason, a.answer, a.proposed_by, a.proposed_at
            FROM billing_adjustment a
            JOIN billing_bill b ON b.bill_id = a.bill_id
            JOIN registry_compound c ON c.compound_id = a.compound_id
            JOIN registry_unit u ON u.unit_id = a.unit_id
            """;
    private static final String OF_ISSUER = COLUMNS + """
            WHERE a.issuer_id = ? AND a.state = ? ORDER BY a.adjustment_id DESC LIMIT ? OFFSET ?
            """;
    private static final String COUNT =
            "SELECT COUNT(*) FROM billing_adjustment a WHERE a.issuer_id = ? AND a.state = ?";
    private static final String ONE = COLUMNS + "WHERE a.adjustment_id = ? AND a.issuer_id = ?";
    private static final String OF_BILL =
            COLUMNS + "WHERE a.bill_id = ? AND a.state = 'APPROVED' ORDER BY a.checked_at, a.adjustment_id";

    private final Sql sql;

    Adjustments(Sql sql) {
        this.sql = sql;
    }

    /** The newest first. */
    @ReadOnly
    public List<Adjustment> ofIssuer(Viewer viewer, AdjustmentState state, int limit, long offset) {
        long issuer = Managers.issuer(viewer, "查看账单调整").value();
        return sql.list(OF_ISSUER, Adjustments::read, issuer, state.name(), limit, offset);
    }

    @ReadOnly
    public long countOfIssuer(Viewer viewer, AdjustmentState state) {
        return sql.number(COUNT, Managers.issuer(viewer, "查看账单调整").value(), state.name());
    }

    /** @throws NotFound if the issuer has none of that id */
    @ReadOnly
    public Adjustment one(Viewer viewer, AdjustmentId id) {
        long issuer = Managers.issuer(viewer, "查看账单调整").value();
        return sql.first(ONE, Adjustments::read, id.value(), issuer).orElseThrow(() -> new NotFound("账单调整", id));
    }

    /** What was approved of a bill that the caller has read for the viewer, in the order of approval. */
    @ReadOnly
    public List<Adjustment> ofBill(BillId bill) {
        return sql.list(OF_BILL, Adjustments::read, bill.value());
    }

    private static Adjustment read(ResultSet row) throws SQLException {
        int period = row.getInt("line_period");
        return new Adjustment(
                new AdjustmentId(row.getLong("adjustment_id")),
                AdjustmentKind.valueOf(row.getString("kind")),
                AdjustmentState.valueOf(row.getString("state")),
                new BillId(row.getLong("bill_id")),
                new BillNumber(row.getInt("number_year"), row.getLong("number_in_year")),
                row.getString("compound_name"),
                new UnitId(row.getLong("unit_id")),
                Rooms.place(row),
                period == 0
                        ? Optional.empty()
                        : Optional.of(new AdjustedLine(
                                new BillingMonth(period),
                                FeeItem.ofId(row.getInt("line_fee_item_id")),
                                row.getInt("line_sequence_no"))),
                Money.ofFen(row.getLong("before_fen")),
                Money.ofFen(row.getLong("after_fen")),
                Money.ofFen(row.getLong("credited_fen")),
                row.getString("reason"),
                row.getString("answer"),
                row.getLong("proposed_by"),
                row.getObject("proposed_at", LocalDateTime.class));
    }
}
