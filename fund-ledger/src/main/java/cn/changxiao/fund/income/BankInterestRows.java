package cn.changxiao.fund.income;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.voucher.JournalId;
import cn.changxiao.property.Ids;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads, locks and writes interest of the money at call; asks nobody's role. */
@Singleton
class BankInterestRows {

    private static final String COLUMNS = """
            SELECT interest_id, received_on, amount_fen, maker_id, COALESCE(journal_id, 0) AS journal_id
            FROM fund_bank_interest
            """;

    private static final String KNOWN = """
            SELECT interest_id, content_hash FROM fund_bank_interest WHERE business_key = ?
            """;

    private static final String INSERT = """
            INSERT INTO fund_bank_interest (interest_id, book_id, business_key, content_hash, received_on, amount_fen,
                maker_id, recorded_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;

    BankInterestRows(Sql sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    Optional<BankInterestId> known(NewBankInterest interest) {
        return sql.first(
                KNOWN,
                row -> {
                    if (!Arrays.equals(row.getBytes("content_hash"), interest.contentHash())) {
                        throw new KeyReusedWithOtherContent(interest.key());
                    }
                    return new BankInterestId(row.getLong("interest_id"));
                },
                interest.key().value());
    }

    BankInterestId insert(Viewer viewer, NewBankInterest interest) {
        BankInterestId id = new BankInterestId(ids.next());
        sql.update(
                INSERT,
                id.value(),
                interest.book().value(),
                interest.key().value(),
                interest.contentHash(),
                interest.receivedOn(),
                interest.amount().fen(),
                viewer.user().value(),
                LocalDateTime.now(clock));
        return id;
    }

    /** The latest first. */
    List<BankInterest> ofBook(BookId book, int most) {
        return sql.list(
                COLUMNS + "WHERE book_id = ? ORDER BY received_on DESC, interest_id DESC LIMIT ?",
                BankInterestRows::read,
                book.value(),
                most);
    }

    /** @throws NotFound if the book has no such interest */
    BankInterest lock(BookId book, BankInterestId id) {
        return sql.first(
                        COLUMNS + "WHERE interest_id = ? AND book_id = ? FOR UPDATE",
                        BankInterestRows::read,
                        id.value(),
                        book.value())
                .orElseThrow(() -> new NotFound("利息记录", id));
    }

    private static BankInterest read(ResultSet row) throws SQLException {
        long journal = row.getLong("journal_id");
        return new BankInterest(
                new BankInterestId(row.getLong("interest_id")),
                row.getObject("received_on", LocalDate.class),
                Money.ofFen(row.getLong("amount_fen")),
                new UserId(row.getLong("maker_id")),
                journal == 0 ? Optional.empty() : Optional.of(new JournalId(journal)));
    }
}
