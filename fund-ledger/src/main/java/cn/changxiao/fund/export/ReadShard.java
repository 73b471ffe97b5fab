package cn.changxiao.fund.export;

import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.fund.voucher.JournalKind;
import cn.changxiao.fund.voucher.VoucherNumber;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads what an archive is written from, in the caller's snapshot. */
@Singleton
class ReadShard {

    private static final String VOUCHERS = """
            SELECT j.journal_id, j.value_date, j.voucher_year, j.voucher_number, j.kind, j.summary,
                o.voucher_year AS reversed_year, o.voucher_number AS reversed_number, p.title_code, p.amount_fen,
                a.unit_id, a.part, a.building_id, u.building_label, u.entrance, u.room
            FROM fund_journal j
            JOIN fund_posting p ON p.journal_id = j.journal_id
            JOIN fund_account a ON a.account_id = p.account_id
            LEFT JOIN registry_unit u ON u.unit_id = a.unit_id
            LEFT JOIN fund_reversal r ON r.journal_id = j.journal_id
            LEFT JOIN fund_journal o ON o.journal_id = r.reversed_journal_id
            WHERE j.book_id = ? AND j.voucher_year = ? AND j.compound_id = ?
            ORDER BY j.value_date, j.voucher_number, p.line_no
            """;

    /** By the accounts of the compound's units, so that it never reads other compounds' history. */
    private static final String UNITS_BEFORE = """
            SELECT p.title_code, SUM(p.amount_fen) AS amount_fen, a.unit_id, a.part, a.building_id, u.building_label,
                u.entrance, u.room
            FROM fund_account a
            JOIN fund_posting p ON p.account_id = a.account_id
            JOIN fund_journal j ON j.journal_id = p.journal_id AND j.compound_id = a.compound_id
            LEFT JOIN registry_unit u ON u.unit_id = a.unit_id
            WHERE a.book_id = ? AND a.level = 'UNIT' AND a.compound_id = ? AND j.voucher_year < ?
            GROUP BY p.title_code, a.unit_id, a.part, a.building_id, u.building_label, u.entrance, u.room
            HAVING SUM(p.amount_fen) <> 0
            """;

    private static final String TITLES_BEFORE = """
            SELECT title_code, SUM(debit_fen - credit_fen) AS amount_fen
            FROM fund_total
            WHERE book_id = ? AND compound_id = ? AND month < ?
            GROUP BY title_code
            """;

    private final Sql sql;

    ReadShard(Sql sql) {
        this.sql = sql;
    }

    ShardContent read(LedgerShard shard) {
        return new ShardContent(shard, opening(shard), vouchers(shard));
    }

    /** What the kept turnover says of each title at the end of the archive's year. */
    SortedMap<AccountTitle, Money> keptClosing(LedgerShard shard) {
        return titlesBefore(shard, shard.year() + 1);
    }

    private SortedMap<ExportAccount, Money> opening(LedgerShard shard) {
        SortedMap<ExportAccount, Money> result = new TreeMap<>();
        SortedMap<AccountTitle, Money> general = titlesBefore(shard, shard.year());
        sql.list(
                UNITS_BEFORE,
                row -> {
                    ExportAccount account = account(shard, row);
                    Money amount = Money.ofFen(row.getLong("amount_fen"));
                    general.merge(account.title(), amount.negated(), Money::plus);
                    return result.put(account, amount);
                },
                shard.book().id().value(),
                shard.compoundKey(),
                shard.year());
        general.forEach((title, amount) -> {
            if (!amount.isZero()) {
                result.put(ExportAccount.general(title), amount);
            }
        });
        return result;
    }

    private SortedMap<AccountTitle, Money> titlesBefore(LedgerShard shard, int year) {
        SortedMap<AccountTitle, Money> result = new TreeMap<>();
        sql.list(
                TITLES_BEFORE,
                row -> result.put(AccountTitle.of(row.getString("title_code")), Money.ofFen(row.getLong("amount_fen"))),
                shard.book().id().value(),
                shard.compoundKey(),
                year * 100);
        return result;
    }

    private List<ExportedVoucher> vouchers(LedgerShard shard) {
        List<ExportedVoucher> result = new ArrayList<>();
        long[] last = {0};
        sql.list(
                VOUCHERS,
                row -> {
                    if (row.getLong("journal_id") != last[0]) {
                        last[0] = row.getLong("journal_id");
                        result.add(head(row));
                    }
                    ExportedVoucher.Line line =
                            new ExportedVoucher.Line(account(shard, row), Money.ofFen(row.getLong("amount_fen")));
                    return result.get(result.size() - 1).lines().add(line);
                },
                shard.book().id().value(),
                shard.year(),
                shard.compoundKey());
        return result;
    }

    private static ExportedVoucher head(ResultSet row) throws SQLException {
        int reversed = row.getInt("reversed_number");
        return new ExportedVoucher(
                new VoucherNumber(row.getInt("voucher_year"), row.getInt("voucher_number")),
                row.getObject("value_date", LocalDate.class),
                JournalKind.valueOf(row.getString("kind")),
                row.getString("summary"),
                reversed == 0
                        ? Optional.empty()
                        : Optional.of(new VoucherNumber(row.getInt("reversed_year"), reversed)),
                new ArrayList<>());
    }

    private static ExportAccount account(LedgerShard shard, ResultSet row) throws SQLException {
        AccountTitle title = AccountTitle.of(row.getString("title_code"));
        long unit = row.getLong("unit_id");
        if (unit == 0) {
            return ExportAccount.general(title);
        }
        String part = row.getString("part");
        String place = String.join(
                ":",
                PlainName.of('C', shard.compoundKey(), shard.compoundName()),
                PlainName.of('B', row.getLong("building_id"), text(row, "building_label")),
                PlainName.of('U', unit, text(row, "entrance") + " " + text(row, "room") + partSuffix(part)));
        return new ExportAccount(title, unit, part, place);
    }

    /** The two owners of money in one unit are two accounts; the usual one bears no mark. */
    private static String partSuffix(String part) {
        return part.equals("OWNER") ? "" : " " + part;
    }

    /** A unit that left the register keeps its number and loses its name. */
    private static String text(ResultSet row, String column) throws SQLException {
        String value = row.getString(column);
        return value == null ? "" : value;
    }
}
