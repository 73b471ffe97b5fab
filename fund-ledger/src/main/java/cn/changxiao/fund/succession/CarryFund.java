package cn.changxiao.fund.succession;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.ledger.AccountId;
import cn.changxiao.fund.ledger.JournalEntry;
import cn.changxiao.fund.ledger.Posting;
import cn.changxiao.fund.ledger.Side;
import cn.changxiao.fund.posting.PostJournalEntry;
import cn.changxiao.fund.voucher.JournalDraft;
import cn.changxiao.fund.voucher.JournalKind;
import cn.changxiao.fund.voucher.JournalScope;
import cn.changxiao.fund.voucher.Signatures;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.unitchange.UnitChangeFollower;
import cn.changxiao.property.unitchange.UnitSuccession;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Closes the sub-accounts of units that lapse and carries their balances and first deposits to the new units: by area in
 * a split, whole in a merge, with one voucher per book dated the day on which the change is carried out, so that no
 * closed month is touched.
 */
@Singleton
class CarryFund implements UnitChangeFollower {

    private static final String CLOSE =
            "UPDATE fund_account SET closed_on = ? WHERE account_id = ? AND closed_on IS NULL";
    private static final String CARRY_INITIAL = """
            INSERT INTO fund_carried_initial (change_id, from_account_id, account_id, amount_fen, recorded_at)
            VALUES (?, ?, ?, ?, ?)
            """;
    private static final String NO_INITIAL = "UPDATE fund_initial_deposit SET amount_fen = 0 WHERE account_id = ?";
    private static final String ADD_INITIAL = """
            INSERT INTO fund_initial_deposit (account_id, amount_fen) VALUES (?, ?)
            ON DUPLICATE KEY UPDATE amount_fen = amount_fen + VALUES(amount_fen)
            """;

    private final Sql sql;
    private final Clock clock;
    private final OldAccounts oldAccounts;
    private final SuccessorAccounts successorAccounts;
    private final PostJournalEntry postJournalEntry;

    CarryFund(
            Sql sql,
            Clock clock,
            OldAccounts oldAccounts,
            SuccessorAccounts successorAccounts,
            PostJournalEntry postJournalEntry) {
        this.sql = sql;
        this.clock = clock;
        this.oldAccounts = oldAccounts;
        this.successorAccounts = successorAccounts;
        this.postJournalEntry = postJournalEntry;
    }

    @Override
    public void follow(UnitSuccession succession) {
        LocalDate today = LocalDate.now(clock);
        Map<BookId, List<Posting>> postings = new LinkedHashMap<>();
        List<OldAccount> olds = new ArrayList<>();
        for (UnitSuccession.Place old : succession.olds()) {
            olds.addAll(oldAccounts.lock(old));
        }
        for (OldAccount old : olds) {
            List<AccountId> news = successorAccounts.open(succession, old, today);
            postings.computeIfAbsent(old.book(), book -> new ArrayList<>()).addAll(lines(succession, old, news));
            carryInitial(succession, old, news);
        }
        postings.forEach((book, lines) -> post(succession, book, lines, today));
        for (OldAccount old : olds) {
            if (sql.update(CLOSE, today, old.id().value()) != 1) {
                throw new IllegalStateException("sub-account " + old.id() + " was closed already");
            }
        }
    }

    private static List<Posting> lines(UnitSuccession succession, OldAccount old, List<AccountId> news) {
        List<Posting> lines = new ArrayList<>();
        if (old.balance().isPositive()) {
            lines.add(Posting.unit(old.id(), old.title(), Side.DEBIT, old.balance()));
            List<Money> shares = succession.carry(old.balance());
            for (int i = 0; i < shares.size(); i++) {
                if (shares.get(i).isPositive()) {
                    lines.add(Posting.unit(news.get(i), old.title(), Side.CREDIT, shares.get(i)));
                }
            }
        }
        return lines;
    }

    private void carryInitial(UnitSuccession succession, OldAccount old, List<AccountId> news) {
        if (!old.initial().isPositive()) {
            return;
        }
        LocalDateTime now = LocalDateTime.now(clock);
        List<Money> shares = succession.carry(old.initial());
        for (int i = 0; i < shares.size(); i++) {
            if (shares.get(i).isPositive()) {
                long account = news.get(i).value();
                long fen = shares.get(i).fen();
                sql.update(CARRY_INITIAL, succession.change().value(), old.id().value(), account, fen, now);
                sql.update(ADD_INITIAL, account, fen);
            }
        }
        sql.update(NO_INITIAL, old.id().value());
    }

    private void post(UnitSuccession succession, BookId book, List<Posting> lines, LocalDate day) {
        if (!lines.isEmpty()) {
            postJournalEntry.post(new JournalDraft(
                    new BusinessKey("unit-change:" + succession.change()),
                    new JournalScope(book, succession.compound()),
                    JournalKind.UNIT_CHANGE,
                    day,
                    "房屋%s结转分户余额".formatted(succession.kind().label()),
                    new Signatures(succession.maker(), succession.checker()),
                    new JournalEntry(lines),
                    Optional.empty()));
        }
    }
}
