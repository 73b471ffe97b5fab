package cn.changxiao.billing.receivable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** What the rows say of one open item, and what it says itself. */
record OpenItemSums(long unit, int period, long bill, Sums expected, Sums found) {

    static OpenItemSums read(ResultSet row) throws SQLException {
        return new OpenItemSums(
                row.getLong("unit_id"),
                row.getInt("period"),
                row.getLong("bill_id"),
                new Sums(row.getLong("amount_fen"), row.getLong("open_fen")),
                new Sums(row.getLong("found_amount_fen"), row.getLong("found_open_fen")));
    }

    void addTo(List<ReceivableFinding> findings) {
        if (expected.amount() != found.amount()) {
            findings.add(finding(ReceivableRule.ITEM_AMOUNT, expected.amount(), found.amount()));
        }
        if (expected.open() != found.open()) {
            findings.add(finding(ReceivableRule.OPEN_ITEM, expected.open(), found.open()));
        }
    }

    private ReceivableFinding finding(ReceivableRule rule, long expectedFen, long foundFen) {
        return new ReceivableFinding(rule, unit, period, bill, expectedFen, foundFen);
    }

    /** Amount and open part in fen. */
    record Sums(long amount, long open) {}
}
