package cn.changxiao.fund.tie;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.FundScope;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the daily ties of a book, the last first. */
@Singleton
public class DailyTies {

    private static final String TIES = """
            SELECT book_id, tied_on, tied_at, units_fen, buildings_fen, ledger_fen, bank_fen, statement_fen, transit_fen,
                has_statement
            FROM fund_tie WHERE book_id = ? ORDER BY tied_on DESC LIMIT ?
            """;

    private static final String FAULTS = """
            SELECT f.tied_on, f.level, f.subject, f.expected_fen, f.found_fen
            FROM fund_tie_fault f
            WHERE f.book_id = ? AND f.tied_on >= ?
            ORDER BY f.tied_on, f.fault_no
            """;

    private final Sql sql;
    private final FundScope scope;

    DailyTies(Sql sql, FundScope scope) {
        this.sql = sql;
        this.scope = scope;
    }

    /** The last so many days with what was wrong on them. */
    @ReadOnly
    public List<DailyTie> last(Viewer viewer, BookId book, int days) {
        scope.readable(viewer, book);
        List<DailyTie> ties = sql.list(TIES, DailyTies::read, book.value(), days);
        if (ties.isEmpty()) {
            return ties;
        }
        Map<LocalDate, List<TieFault>> faults = new HashMap<>();
        sql.list(
                FAULTS,
                row -> faults.computeIfAbsent(row.getObject("tied_on", LocalDate.class), day -> new ArrayList<>())
                        .add(readFault(row)),
                book.value(),
                ties.get(ties.size() - 1).day());
        return ties.stream()
                .map(tie -> new DailyTie(
                        tie.book(),
                        tie.day(),
                        tie.at(),
                        tie.sums(),
                        tie.statement(),
                        tie.inTransit(),
                        tie.hasStatement(),
                        faults.getOrDefault(tie.day(), List.of())))
                .toList();
    }

    private static DailyTie read(ResultSet row) throws SQLException {
        return new DailyTie(
                new BookId(row.getLong("book_id")),
                row.getObject("tied_on", LocalDate.class),
                row.getObject("tied_at", LocalDateTime.class),
                new DailyTie.Sums(
                        Money.ofFen(row.getLong("units_fen")),
                        Money.ofFen(row.getLong("buildings_fen")),
                        Money.ofFen(row.getLong("ledger_fen")),
                        Money.ofFen(row.getLong("bank_fen"))),
                Money.ofFen(row.getLong("statement_fen")),
                Money.ofFen(row.getLong("transit_fen")),
                row.getBoolean("has_statement"),
                List.of());
    }

    private static TieFault readFault(ResultSet row) throws SQLException {
        return new TieFault(
                TieLevel.valueOf(row.getString("level")),
                row.getString("subject"),
                Money.ofFen(row.getLong("expected_fen")),
                Money.ofFen(row.getLong("found_fen")));
    }
}
