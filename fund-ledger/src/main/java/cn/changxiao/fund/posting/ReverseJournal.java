package cn.changxiao.fund.posting;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.ledger.AccountId;
import cn.changxiao.fund.ledger.AccountLevel;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.fund.ledger.JournalEntry;
import cn.changxiao.fund.ledger.Posting;
import cn.changxiao.fund.ledger.Side;
import cn.changxiao.fund.voucher.AlreadyReversed;
import cn.changxiao.fund.voucher.FirstDepositNotThere;
import cn.changxiao.fund.voucher.JournalDraft;
import cn.changxiao.fund.voucher.JournalId;
import cn.changxiao.fund.voucher.JournalKind;
import cn.changxiao.fund.voucher.JournalScope;
import cn.changxiao.fund.voucher.PostedJournal;
import cn.changxiao.fund.voucher.Signatures;
import cn.changxiao.fund.voucher.VoucherNumber;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.money.Money;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Undoes a voucher by its mirror image (冲销), once, dated in a month that is open now; the original stays as it was.
 */
@Singleton
public class ReverseJournal {

    /** The lock makes two reversals of one voucher queue up; the second then sees the first. */
    private static final String ORIGINAL = """
            SELECT book_id, compound_id, kind, voucher_year, voucher_number
            FROM fund_journal WHERE journal_id = ? FOR UPDATE
            """;

    private static final String LINES = """
            SELECT p.account_id, a.level, p.title_code, p.amount_fen
            FROM fund_posting p
            JOIN fund_account a ON a.account_id = p.account_id
            WHERE p.journal_id = ?
            ORDER BY p.line_no
            """;

    /** Its own repetition is no obstacle: that is answered by the key. */
    private static final String REVERSED = """
            SELECT COUNT(*)
            FROM fund_reversal r
            JOIN fund_journal j ON j.journal_id = r.journal_id
            WHERE (r.reversed_journal_id = ? AND j.key_hash <> ?) OR r.journal_id = ?
            """;

    /** Units that do not have the first deposit any more; none once it is reversed, for that is what took it. */
    private static final String NOT_THERE = """
            SELECT p.account_id
            FROM fund_posting p
            JOIN fund_account a ON a.account_id = p.account_id AND a.level = 'UNIT'
            LEFT JOIN fund_initial_deposit d ON d.account_id = p.account_id
            WHERE p.journal_id = ? AND COALESCE(d.amount_fen, 0) < -p.amount_fen
                AND NOT EXISTS (SELECT 1 FROM fund_reversal r WHERE r.reversed_journal_id = p.journal_id)
            """;

    private final Sql sql;
    private final JournalGroup group;

    ReverseJournal(Sql sql, JournalGroup group) {
        this.sql = sql;
        this.group = group;
    }

    /**
     * The reversing voucher.
     *
     * @throws AlreadyReversed if the voucher was reversed before or is a reversal itself
     * @throws FirstDepositNotThere if it is a first deposit that was refunded or moved since
     * @throws NotFound if there is no such voucher
     */
    @RetriedWhenLocked
    @Transactional
    public PostedJournal reverse(Reversal reversal) {
        JournalId original = reversal.original();
        Original header = sql.first(ORIGINAL, ReverseJournal::readOriginal, original.value())
                .orElseThrow(() -> new NotFound("凭证", original));
        JournalEntry entry = new JournalEntry(sql.list(LINES, ReverseJournal::readLine, original.value()));
        JournalDraft draft = new JournalDraft(
                reversal.key(),
                header.scope(),
                header.kind(),
                reversal.valueDate(),
                "冲销凭证 %s：%s".formatted(header.voucher(), reversal.reason()),
                reversal.signatures(),
                entry.reversed(),
                Optional.of(original));
        if (sql.number(REVERSED, original.value(), draft.keyHash(), original.value()) > 0) {
            throw new AlreadyReversed(header.voucher());
        }
        requireFirstDeposits(original, header);
        return group.write(header.scope().book(), List.of(draft)).get(0).orThrow();
    }

    private void requireFirstDeposits(JournalId original, Original header) {
        if (header.kind() == JournalKind.INITIAL_DEPOSIT) {
            int gone =
                    sql.list(NOT_THERE, row -> row.getLong(1), original.value()).size();
            if (gone > 0) {
                throw new FirstDepositNotThere(header.voucher(), gone);
            }
        }
    }

    private static Original readOriginal(ResultSet row) throws SQLException {
        return new Original(
                new JournalScope(new BookId(row.getLong("book_id")), new CompoundId(row.getLong("compound_id"))),
                JournalKind.valueOf(row.getString("kind")),
                new VoucherNumber(row.getInt("voucher_year"), row.getInt("voucher_number")));
    }

    private static Posting readLine(ResultSet row) throws SQLException {
        long fen = row.getLong("amount_fen");
        return new Posting(
                new AccountId(row.getLong("account_id")),
                AccountLevel.valueOf(row.getString("level")),
                AccountTitle.of(row.getString("title_code")),
                fen > 0 ? Side.DEBIT : Side.CREDIT,
                Money.ofFen(Math.absExact(fen)));
    }

    /** What is to be undone, when, why and by whom. */
    public record Reversal(
            BusinessKey key, JournalId original, LocalDate valueDate, String reason, Signatures signatures) {}

    private record Original(JournalScope scope, JournalKind kind, VoucherNumber voucher) {}
}
