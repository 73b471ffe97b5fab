package cn.changxiao.fund.interest;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.daycount.DayCount;
import cn.changxiao.fund.daycount.InterestPeriod;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.UserId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Reads and locks runs; asks nobody's role. */
@Singleton
class InterestRunRows {

    private static final String RUN = """
            SELECT run_id, book_id, period_from, period_until, booked_on, year_days, rate_ppm, total_fen, product, unit_count,
                run_hash, state, maker_id, COALESCE(checker_id, 0) AS checker_id
            FROM fund_interest_run
            """;

    private final Sql sql;

    InterestRunRows(Sql sql) {
        this.sql = sql;
    }

    Optional<InterestRun> find(InterestRunId run) {
        return sql.first(RUN + "WHERE run_id = ?", InterestRunRows::read, run.value());
    }

    /** The newest first. */
    List<InterestRun> ofBook(BookId book, int most) {
        return sql.list(
                RUN + "WHERE book_id = ? ORDER BY booked_on DESC, run_id DESC LIMIT ?",
                InterestRunRows::read,
                book.value(),
                most);
    }

    /** Agreed to and perhaps not wholly posted. */
    List<InterestRun> approved() {
        return sql.list(RUN + "WHERE state = 'APPROVED' ORDER BY run_id", InterestRunRows::read);
    }

    /** @throws NotFound if the book has no such run */
    InterestRun lock(BookId book, InterestRunId run) {
        return sql.first(
                        RUN + "WHERE run_id = ? AND book_id = ? FOR UPDATE",
                        InterestRunRows::read,
                        run.value(),
                        book.value())
                .orElseThrow(() -> new NotFound("分配批次", run));
    }

    private static InterestRun read(ResultSet row) throws SQLException {
        long rate = row.getLong("rate_ppm");
        long checker = row.getLong("checker_id");
        return new InterestRun(
                new InterestRunId(row.getLong("run_id")),
                new BookId(row.getLong("book_id")),
                new InterestPeriod(
                        row.getObject("period_from", LocalDate.class), row.getObject("period_until", LocalDate.class)),
                row.getObject("booked_on", LocalDate.class),
                DayCount.of(row.getLong("year_days")),
                rate == 0 ? Optional.empty() : Optional.of(rate),
                Money.ofFen(row.getLong("total_fen")),
                row.getLong("product"),
                row.getInt("unit_count"),
                HexFormat.of().formatHex(row.getBytes("run_hash")),
                InterestRunState.valueOf(row.getString("state")),
                new UserId(row.getLong("maker_id")),
                checker == 0 ? Optional.empty() : Optional.of(new UserId(checker)));
    }
}
