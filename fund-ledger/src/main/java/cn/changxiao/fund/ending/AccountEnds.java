package cn.changxiao.fund.ending;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.FundScope;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Reads the endings of a book's sub-accounts, and the empty ones that may end. */
@Singleton
public class AccountEnds {

    private static final String PAGE = """
            SELECT e.end_id, c.name, CONCAT(u.building_label, u.entrance, u.room) AS place, e.reason, e.requested_at, e.state,
                e.maker_id, e.ended_on
            FROM fund_account_end e
            JOIN registry_unit u ON u.unit_id = e.unit_id
            JOIN registry_compound c ON c.compound_id = u.compound_id
            WHERE e.book_id = ?
            ORDER BY e.state = 'REQUESTED' DESC, e.requested_at DESC, e.end_id DESC
            LIMIT ? OFFSET ?
            """;

    private static final String EMPTY = """
            SELECT u.unit_id, CONCAT(u.building_label, u.entrance, u.room) AS place, MIN(a.opened_on) AS opened_on
            FROM fund_account a
            JOIN fund_balance b ON b.account_id = a.account_id
            JOIN registry_unit u ON u.unit_id = a.unit_id
            WHERE a.compound_id = ? AND a.book_id = ? AND a.level = 'UNIT' AND a.closed_on IS NULL
                AND CONCAT(u.building_label, u.entrance, u.room) LIKE CONCAT('%', ?, '%')
            GROUP BY u.unit_id, u.building_label, u.entrance, u.room, u.building_id, u.delivery_order
            HAVING SUM(-b.balance_fen) = 0
            ORDER BY u.building_id, u.delivery_order, u.unit_id
            LIMIT ?
            """;

    private final Sql sql;
    private final FundScope scope;

    AccountEnds(Sql sql, FundScope scope) {
        this.sql = sql;
        this.scope = scope;
    }

    @ReadOnly
    public long count(Viewer viewer, BookId book) {
        scope.readable(viewer, book);
        return sql.number("SELECT COUNT(*) FROM fund_account_end WHERE book_id = ?", book.value());
    }

    /** What waits for a second person first, then the newest. */
    @ReadOnly
    public List<AccountEnd> page(Viewer viewer, BookId book, long offset, int limit) {
        scope.readable(viewer, book);
        return sql.list(
                PAGE,
                row -> new AccountEnd(
                        new AccountEndId(row.getLong("end_id")),
                        row.getString("name"),
                        row.getString("place"),
                        row.getString("reason"),
                        row.getObject("requested_at", LocalDateTime.class).toLocalDate(),
                        AccountEndState.valueOf(row.getString("state")),
                        row.getLong("maker_id"),
                        Optional.ofNullable(row.getObject("ended_on", LocalDate.class))),
                book.value(),
                limit,
                offset);
    }

    /** Units of a compound whose place contains the text and whose sub-account has no money, in the order of delivery. */
    @ReadOnly
    public List<EmptyAccount> empty(Viewer viewer, BookId book, CompoundId compound, String place, int limit) {
        scope.kept(viewer, book, "查找可销户的分户账");
        return sql.list(
                EMPTY,
                row -> new EmptyAccount(
                        new UnitId(row.getLong("unit_id")),
                        row.getString("place"),
                        row.getObject("opened_on", LocalDate.class)),
                compound.value(),
                book.value(),
                place.replace("%", "").replace("_", ""),
                limit);
    }
}
