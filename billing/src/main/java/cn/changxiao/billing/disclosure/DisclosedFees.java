package cn.changxiao.billing.disclosure;

import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Sums a compound's fees by item, from bill items and allocations. */
@Singleton
class DisclosedFees {

    /** Both halves find their rows by the compound's units, whose bills are few. */
    private static final String COMPUTED = """
            SELECT x.fee_item_id, MAX(x.units) AS units, SUM(x.due_fen) AS due_fen, SUM(x.relief_fen) AS relief_fen,
                SUM(x.received_fen) AS received_fen
            FROM (
                SELECT i.fee_item_id, COUNT(DISTINCT i.unit_id) AS units, SUM(i.amount_fen) AS due_fen,
                    SUM(i.relief_fen) AS relief_fen, 0 AS received_fen
                FROM billing_disclosure d
                JOIN registry_unit u ON u.compound_id = d.compound_id
                JOIN billing_bill_item i ON i.unit_id = u.unit_id AND i.period BETWEEN d.period_from AND d.period_to
                JOIN billing_bill b ON b.bill_id = i.bill_id AND b.issuer_id = d.issuer_id
                WHERE d.disclosure_id = ?
                GROUP BY i.fee_item_id
                UNION ALL
                SELECT o.fee_item_id, 0, 0, 0, SUM(a.amount_fen)
                FROM billing_disclosure d
                JOIN registry_unit u ON u.compound_id = d.compound_id
                JOIN billing_open_item o ON o.unit_id = u.unit_id AND o.period BETWEEN d.period_from AND d.period_to
                    AND o.issuer_id = d.issuer_id
                JOIN billing_allocation a ON a.bill_id = o.bill_id AND a.unit_id = o.unit_id AND a.period = o.period
                    AND a.fee_item_id = o.fee_item_id AND a.sequence_no = o.sequence_no
                WHERE d.disclosure_id = ?
                GROUP BY o.fee_item_id
            ) x
            GROUP BY x.fee_item_id ORDER BY x.fee_item_id
            """;

    private static final String FROZEN = """
            SELECT f.fee_item_id, f.units, f.due_fen, f.relief_fen, f.received_fen
            FROM billing_disclosure_fee f WHERE f.disclosure_id = ? ORDER BY f.fee_item_id
            """;
    private static final String FREEZE = """
            INSERT INTO billing_disclosure_fee (disclosure_id, fee_item_id, units, due_fen, relief_fen, received_fen)
            VALUES (?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;

    DisclosedFees(Sql sql) {
        this.sql = sql;
    }

    List<DisclosedFee> today(DisclosureId disclosure) {
        return sql.list(COMPUTED, DisclosedFees::read, disclosure.value(), disclosure.value());
    }

    List<DisclosedFee> frozen(DisclosureId disclosure) {
        return sql.list(FROZEN, DisclosedFees::read, disclosure.value());
    }

    void freeze(DisclosureId disclosure) {
        sql.batch(
                FREEZE,
                today(disclosure).stream()
                        .map(fee -> new Object[] {
                            disclosure.value(),
                            fee.item().id(),
                            fee.units(),
                            fee.due().fen(),
                            fee.relief().fen(),
                            fee.received().fen()
                        })
                        .toList());
    }

    private static DisclosedFee read(ResultSet row) throws SQLException {
        return new DisclosedFee(
                FeeItem.ofId(row.getInt("fee_item_id")),
                row.getInt("units"),
                Money.ofFen(row.getLong("due_fen")),
                Money.ofFen(row.getLong("relief_fen")),
                Money.ofFen(row.getLong("received_fen")));
    }
}
