package cn.changxiao.fund.posting;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.property.Sql;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Gives out voucher numbers without gaps: the counter's row is locked until the vouchers are committed. */
@Singleton
class VoucherCounter {

    private static final String OPEN = """
            INSERT IGNORE INTO fund_voucher_counter (book_id, voucher_year, last_number) VALUES (?, ?, 0)
            """;

    private static final String TAKE = """
            UPDATE fund_voucher_counter SET last_number = LAST_INSERT_ID(last_number + ?)
            WHERE book_id = ? AND voucher_year = ?
            """;

    private final Sql sql;

    VoucherCounter(Sql sql) {
        this.sql = sql;
    }

    /** The first number of as many as wanted, for each year. */
    Map<Integer, Integer> take(BookId book, Map<Integer, Integer> countByYear) {
        Map<Integer, Integer> first = new HashMap<>();
        new TreeMap<>(countByYear).forEach((year, count) -> first.put(year, take(book, year, count)));
        return first;
    }

    private int take(BookId book, int year, int count) {
        long last = sql.updateToNumber(TAKE, count, book.value(), year);
        if (last == 0) {
            sql.update(OPEN, book.value(), year);
            last = sql.updateToNumber(TAKE, count, book.value(), year);
        }
        return Math.toIntExact(last) - count + 1;
    }
}
