package cn.changxiao.fund.posting;

import cn.changxiao.fund.account.Books;
import cn.changxiao.fund.ledger.AccountId;
import cn.changxiao.fund.ledger.AccountState;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.fund.ledger.Posting;
import cn.changxiao.fund.ledger.Side;
import cn.changxiao.fund.voucher.JournalDraft;
import cn.changxiao.fund.voucher.JournalKind;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.ContentHash;
import cn.changxiao.property.Sql;
import cn.changxiao.property.calendar.MonthNumber;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.money.Money;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What a chunk of shares writes beside the units' lines: the pool's lines, the sums, numbers, vouchers. */
@Singleton
class ShareVouchers {

    private static final String TOTAL = """
            INSERT INTO fund_total (book_id, compound_id, month, title_code, debit_fen, credit_fen)
            VALUES (?, ?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE debit_fen = debit_fen + VALUES(debit_fen),
                credit_fen = credit_fen + VALUES(credit_fen)
            """;

    private static final String JOURNAL = """
            INSERT INTO fund_journal (journal_id, book_id, compound_id, kind, value_date, voucher_year, voucher_number,
                key_hash, content_hash, summary, maker_id, checker_id, posted_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String LINE = """
            INSERT INTO fund_posting (journal_id, line_no, account_id, title_code, amount_fen, balance_after_fen,
                account_sequence)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String SEAL_PENDING = """
            INSERT INTO fund_seal_pending (journal_id) VALUES (?)
            """;

    private static final String POOL = """
            UPDATE fund_balance SET balance_fen = ?, last_sequence = ? WHERE account_id = ?
            """;

    private final Sql sql;
    private final Clock clock;
    private final Books books;
    private final LockedRows locked;
    private final VoucherCounter counter;

    ShareVouchers(Sql sql, Clock clock, Books books, LockedRows locked, VoucherCounter counter) {
        this.sql = sql;
        this.clock = clock;
        this.books = books;
        this.locked = locked;
        this.counter = counter;
    }

    /** Takes the locks that everybody takes last, in everybody's order: the pool's row, the sums, the numbers. */
    void write(ShareChunk chunk, List<ShareVoucher> vouchers) {
        AccountId pool = Optional.ofNullable(
                        books.generalAccounts(chunk.book().id()).get(AccountTitle.UNDISTRIBUTED_INCOME))
                .orElseThrow();
        AccountState state = locked.state(pool).orElseThrow();
        List<Object[]> lines = new ArrayList<>(vouchers.size());
        for (ShareVoucher voucher : vouchers) {
            state = state.after(Posting.general(pool, AccountTitle.UNDISTRIBUTED_INCOME, Side.DEBIT, voucher.amount()));
            lines.add(poolLine(voucher, state));
        }
        sql.batch(TOTAL, totals(chunk, vouchers));
        sql.batch(JOURNAL, journals(chunk, vouchers));
        sql.batch(LINE, lines);
        sql.batch(
                SEAL_PENDING,
                vouchers.stream()
                        .map(voucher -> new Object[] {voucher.journal()})
                        .toList());
        sql.update(POOL, state.balance().fen(), state.sequence(), pool.value());
    }

    private static Object[] poolLine(ShareVoucher voucher, AccountState after) {
        return new Object[] {
            voucher.journal(),
            1,
            after.account().value(),
            AccountTitle.UNDISTRIBUTED_INCOME.number(),
            voucher.amount().fen(),
            after.balance().fen(),
            after.sequence()
        };
    }

    private List<Object[]> journals(ShareChunk chunk, List<ShareVoucher> vouchers) {
        int year = chunk.day().getYear();
        int first = Optional.ofNullable(counter.take(chunk.book().id(), Map.of(year, vouchers.size()))
                        .get(year))
                .orElseThrow();
        LocalDateTime now = LocalDateTime.now(clock);
        return IntStream.range(0, vouchers.size())
                .mapToObj(i -> journal(chunk, vouchers.get(i), first + i, now))
                .toList();
    }

    private static List<Object[]> totals(ShareChunk chunk, List<ShareVoucher> vouchers) {
        List<Object[]> rows = new ArrayList<>(2 * vouchers.size());
        for (ShareVoucher voucher : vouchers) {
            rows.add(total(chunk, voucher, chunk.book().kind().fundTitle(), Money.ZERO, voucher.amount()));
            rows.add(total(chunk, voucher, AccountTitle.UNDISTRIBUTED_INCOME, voucher.amount(), Money.ZERO));
        }
        return rows;
    }

    private static Object[] total(
            ShareChunk chunk, ShareVoucher voucher, AccountTitle title, Money debit, Money credit) {
        return new Object[] {
            chunk.book().id().value(),
            voucher.compound().value(),
            MonthNumber.of(chunk.day()),
            title.number(),
            debit.fen(),
            credit.fen()
        };
    }

    private static Object[] journal(ShareChunk chunk, ShareVoucher voucher, int number, LocalDateTime now) {
        String summary = "分配利息收益 %d 户".formatted(voucher.units());
        BusinessKey key = new BusinessKey("interest-run:%d:%s".formatted(chunk.run(), voucher.compound()));
        return new Object[] {
            voucher.journal(),
            chunk.book().id().value(),
            voucher.compound().value(),
            JournalKind.DISTRIBUTION.name(),
            chunk.day(),
            chunk.day().getYear(),
            number,
            JournalDraft.keyHash(chunk.book().id(), key),
            ContentHash.of(chunk.hash(), key, chunk.day(), summary, voucher.amount()),
            summary,
            chunk.signatures().maker().value(),
            chunk.signatures().checker().value(),
            now
        };
    }

    /** A voucher of a distribution: so many units of one compound get so much together. */
    record ShareVoucher(long journal, CompoundId compound, int units, Money amount) {}
}
