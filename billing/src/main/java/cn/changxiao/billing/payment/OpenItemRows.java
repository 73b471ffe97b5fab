package cn.changxiao.billing.payment;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads an open item from a row that has its columns. */
final class OpenItemRows {

    private OpenItemRows() {}

    static OpenItem read(ResultSet row) throws SQLException {
        return new OpenItem(
                row.getLong("unit_id"),
                new BillingMonth(row.getInt("period")),
                FeeItem.ofId(row.getInt("fee_item_id")),
                row.getInt("sequence_no"),
                row.getLong("bill_id"),
                row.getLong("compound_id"),
                Money.ofFen(row.getLong("open_fen")),
                new BillingMonth(Math.max(row.getInt("period"), row.getInt("counted_period"))),
                row.getBoolean("carried"));
    }
}
