package cn.changxiao.fund.annual;

import cn.changxiao.fund.voucher.JournalKind;
import cn.changxiao.fund.voucher.VoucherNumber;
import cn.changxiao.property.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** One account while its rows arrive by day: what lies before the year becomes the opening, the rest entries. */
final class Year {

    private final LocalDate first;
    private final long sealed;
    private final List<AnnualEntry> entries = new ArrayList<>();
    private Money opening = Money.ZERO;
    private Money balance = Money.ZERO;

    /** Vouchers with a place below {@code sealed} are under the latest root. */
    Year(int year, long sealed) {
        this.first = LocalDate.of(year, 1, 1);
        this.sealed = sealed;
    }

    boolean add(ResultSet row) throws SQLException {
        LocalDate day = row.getObject("value_date", LocalDate.class);
        Money amount = Money.ofFen(-row.getLong("amount_fen"));
        balance = balance.plus(amount);
        if (day.isBefore(first)) {
            opening = balance;
            return false;
        }
        return entries.add(new AnnualEntry(
                day,
                new VoucherNumber(row.getInt("voucher_year"), row.getInt("voucher_number")).toString(),
                JournalKind.valueOf(row.getString("kind")),
                row.getString("summary"),
                amount,
                balance,
                place(row)));
    }

    Money opening() {
        return opening;
    }

    List<AnnualEntry> entries() {
        return entries;
    }

    private OptionalLong place(ResultSet row) throws SQLException {
        long index = row.getLong("log_index");
        return row.wasNull() || index >= sealed ? OptionalLong.empty() : OptionalLong.of(index);
    }
}
