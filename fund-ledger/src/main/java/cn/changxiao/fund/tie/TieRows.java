package cn.changxiao.fund.tie;

import cn.changxiao.property.Sql;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Keeps a day's tie; tied again on the same day, the later one counts. */
@Singleton
class TieRows {

    private static final String TIE = """
            INSERT INTO fund_tie (book_id, tied_on, tied_at, units_fen, buildings_fen, ledger_fen, bank_fen, statement_fen,
                transit_fen, has_statement, faults)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE tied_at = VALUES(tied_at), units_fen = VALUES(units_fen),
                buildings_fen = VALUES(buildings_fen), ledger_fen = VALUES(ledger_fen), bank_fen = VALUES(bank_fen),
                statement_fen = VALUES(statement_fen), transit_fen = VALUES(transit_fen),
                has_statement = VALUES(has_statement), faults = VALUES(faults)
            """;

    private static final String FAULT = """
            INSERT INTO fund_tie_fault (book_id, tied_on, fault_no, level, subject, expected_fen, found_fen)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;

    TieRows(Sql sql) {
        this.sql = sql;
    }

    @Transactional
    void keep(DailyTie tie) {
        sql.update(
                TIE,
                tie.book().value(),
                tie.day(),
                tie.at(),
                tie.sums().units().fen(),
                tie.sums().buildings().fen(),
                tie.sums().ledger().fen(),
                tie.sums().bank().fen(),
                tie.statement().fen(),
                tie.inTransit().fen(),
                tie.hasStatement(),
                tie.faults().size());
        sql.update(
                "DELETE FROM fund_tie_fault WHERE book_id = ? AND tied_on = ?",
                tie.book().value(),
                tie.day());
        List<Object[]> rows = new ArrayList<>();
        for (TieFault fault : tie.faults()) {
            rows.add(new Object[] {
                tie.book().value(),
                tie.day(),
                rows.size() + 1,
                fault.level().name(),
                fault.subject(),
                fault.expected().fen(),
                fault.found().fen()
            });
        }
        sql.batch(FAULT, rows);
    }
}
