package cn.changxiao.fund.posting;

import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.fund.posting.ShareVouchers.ShareVoucher;
import cn.changxiao.fund.voucher.BeforeBookOpened;
import cn.changxiao.fund.voucher.FutureDate;
import cn.changxiao.fund.voucher.PeriodClosed;
import cn.changxiao.property.Ids;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.calendar.MonthNumber;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.money.Money;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Posts shares of a distribution where they lie (借 3101 / 贷 units, one voucher per compound), with what the other way
 * into the journal would have written. The units' lines never leave the database; the pool's row, which everybody wants,
 * is locked last and shortly. All of a chunk or nothing, and once.
 */
@Singleton
public class PostShares {

    private static final String WAITING = """
            SELECT compound_id, unit_count, amount_fen FROM fund_interest_voucher
            WHERE run_id = ? AND chunk_no = ? AND journal_id IS NULL
            ORDER BY compound_id FOR UPDATE
            """;

    private static final String NUMBER = """
            UPDATE fund_interest_voucher SET journal_id = ? WHERE run_id = ? AND compound_id = ?
            """;

    private static final String SHARES = """
            fund_interest_voucher v
            STRAIGHT_JOIN fund_interest_share s ON s.run_id = v.run_id AND s.compound_id = v.compound_id
            STRAIGHT_JOIN fund_balance b ON b.account_id = s.account_id
            """;

    private static final String CREDIT = "UPDATE " + SHARES + """
            SET b.balance_fen = b.balance_fen - s.amount_fen, b.last_sequence = b.last_sequence + 1
            WHERE v.run_id = ? AND v.chunk_no = ? AND s.amount_fen > 0
            """;

    /** Every column is given and none is named. The pool has the first line of each voucher. */
    private static final String LINES = """
            INSERT INTO fund_posting
            SELECT v.journal_id, 1 + ROW_NUMBER() OVER (PARTITION BY v.journal_id ORDER BY s.account_id), s.account_id, ?,
                -s.amount_fen, b.balance_fen, b.last_sequence
            FROM
            """ + SHARES + """
            WHERE v.run_id = ? AND v.chunk_no = ? AND s.amount_fen > 0
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final LockedRows locked;
    private final ShareVouchers vouchers;

    PostShares(Sql sql, Ids ids, Clock clock, LockedRows locked, ShareVouchers vouchers) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.locked = locked;
        this.vouchers = vouchers;
    }

    /**
     * How many units were credited; none if the chunk had been posted before.
     *
     * @throws PeriodClosed if the month has been closed
     * @throws cn.changxiao.fund.ledger.InsufficientBalance if the pool has less than the chunk takes
     */
    @RetriedWhenLocked
    @Transactional
    public int post(ShareChunk chunk) {
        List<Waiting> waiting = sql.list(
                WAITING,
                row -> new Waiting(new CompoundId(row.getLong(1)), row.getInt(2), Money.ofFen(row.getLong(3))),
                chunk.run(),
                chunk.number());
        if (waiting.isEmpty()) {
            return 0;
        }
        requireOpenDay(chunk);
        List<ShareVoucher> numbered = number(chunk, waiting);
        int units = numbered.stream().mapToInt(ShareVoucher::units).sum();
        int credited = sql.update(CREDIT, chunk.run(), chunk.number());
        int lines = sql.update(LINES, fundTitle(chunk).number(), chunk.run(), chunk.number());
        if (credited != units || lines != units) {
            throw new IllegalStateException("chunk %d of run %d credited %d units in %d lines, not %d"
                    .formatted(chunk.number(), chunk.run(), credited, lines, units));
        }
        vouchers.write(chunk, numbered);
        return units;
    }

    private List<ShareVoucher> number(ShareChunk chunk, List<Waiting> waiting) {
        long next = ids.block(waiting.size());
        List<ShareVoucher> numbered = new ArrayList<>(waiting.size());
        List<Object[]> rows = new ArrayList<>(waiting.size());
        for (Waiting voucher : waiting) {
            rows.add(new Object[] {next, chunk.run(), voucher.compound().value()});
            numbered.add(new ShareVoucher(next, voucher.compound(), voucher.units(), voucher.amount()));
            next++;
        }
        sql.batch(NUMBER, rows);
        return numbered;
    }

    private void requireOpenDay(ShareChunk chunk) {
        LocalDate today = LocalDate.now(clock);
        LocalDate openedOn = locked.openedOn(chunk.book().id())
                .orElseThrow(() -> new NotFound("账簿", chunk.book().id()));
        if (chunk.day().isAfter(today)) {
            throw new FutureDate(chunk.day(), today);
        }
        if (chunk.day().isBefore(openedOn)) {
            throw new BeforeBookOpened(chunk.day(), openedOn);
        }
        int month = MonthNumber.of(chunk.day());
        if (!locked.lockMonth(chunk.book().id(), month).equals("OPEN")) {
            throw new PeriodClosed(month);
        }
    }

    private static AccountTitle fundTitle(ShareChunk chunk) {
        return chunk.book().kind().fundTitle();
    }

    private record Waiting(CompoundId compound, int units, Money amount) {}
}
