package cn.changxiao.fund.transfer;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.Books;
import cn.changxiao.fund.account.FundScope;
import cn.changxiao.fund.leaving.EndAccounts;
import cn.changxiao.fund.leaving.LeavingAccount;
import cn.changxiao.fund.leaving.LeavingAccounts;
import cn.changxiao.fund.ledger.AccountId;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.fund.ledger.JournalEntry;
import cn.changxiao.fund.ledger.Posting;
import cn.changxiao.fund.ledger.Side;
import cn.changxiao.fund.posting.PostJournalEntry;
import cn.changxiao.fund.posting.RetriedWhenLocked;
import cn.changxiao.fund.voucher.JournalDraft;
import cn.changxiao.fund.voucher.JournalKind;
import cn.changxiao.fund.voucher.JournalScope;
import cn.changxiao.fund.voucher.PostedJournal;
import cn.changxiao.fund.voucher.Signatures;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The checker's half of a transfer: the book balance of every sub-account of the compound goes to the assembly today, one
 * voucher per book, and the sub-accounts end.
 */
@Singleton
public class CarryOutTransfer {

    private static final String LINE = """
            INSERT INTO fund_transfer_line (transfer_id, account_id, book_id, unit_id, balance_fen, first_deposit_fen)
            VALUES (?, ?, ?, ?, ?, ?)
            """;

    private static final String VOUCHER = """
            INSERT INTO fund_transfer_voucher (transfer_id, book_id, journal_id) VALUES (?, ?, ?)
            """;

    private static final String DONE = """
            UPDATE fund_transfer SET state = 'DONE', checker_id = ?, done_on = ?
            WHERE transfer_id = ? AND state = 'PREPARED'
            """;

    private final Sql sql;
    private final Clock clock;
    private final FundScope scope;
    private final Books books;
    private final TransferRows rows;
    private final LeavingAccounts leavingAccounts;
    private final EndAccounts endAccounts;
    private final PostJournalEntry postJournalEntry;
    private final AuditLog audit;

    CarryOutTransfer(
            Sql sql,
            Clock clock,
            FundScope scope,
            Books books,
            TransferRows rows,
            LeavingAccounts leavingAccounts,
            EndAccounts endAccounts,
            PostJournalEntry postJournalEntry,
            AuditLog audit) {
        this.sql = sql;
        this.clock = clock;
        this.scope = scope;
        this.books = books;
        this.rows = rows;
        this.leavingAccounts = leavingAccounts;
        this.endAccounts = endAccounts;
        this.postJournalEntry = postJournalEntry;
        this.audit = audit;
    }

    /**
     * The vouchers, one for each book with money of the compound.
     *
     * @throws cn.changxiao.property.SamePersonCannotCheck if the viewer prepared it
     * @throws cn.changxiao.fund.leaving.AccountsNotSettled if something open counts on one of the sub-accounts
     * @throws cn.changxiao.fund.ledger.InsufficientBalance if the bank account has less than the units
     */
    @RetriedWhenLocked
    @Transactional
    public List<PostedJournal> carryOut(Viewer viewer, TransferId id) {
        scope.requireRole(viewer, "复核资金划转", Role.FUND_CUSTODIAN);
        TransferRow transfer = rows.lock(viewer, id);
        transfer.requireOpen();
        Signatures signatures = new Signatures(transfer.maker(), viewer.user());
        LocalDate today = LocalDate.now(clock);
        List<LeavingAccount> accounts =
                leavingAccounts.lock(viewer.organisation().orElseThrow(), transfer.compound(), Optional.empty());
        List<PostedJournal> posted = new ArrayList<>();
        byBook(accounts).forEach((book, units) -> {
            PostedJournal journal = postJournalEntry.post(draft(transfer, new BookId(book), units, today, signatures));
            sql.update(VOUCHER, id.value(), book, journal.id().value());
            posted.add(journal);
        });
        keepLines(id, accounts);
        endAccounts.end(id.value(), accounts, today);
        sql.update(DONE, viewer.user().value(), today, id.value());
        Money total = Money.sum(accounts.stream().map(LeavingAccount::balance).toList());
        audit.record(
                viewer,
                "CarryOutTransfer",
                "fund-transfer:" + id,
                "划转 %d 户 %s 元至“%s”".formatted(accounts.size(), total.grouped(), transfer.assembly()));
        return posted;
    }

    private static Map<Long, List<Posting>> byBook(List<LeavingAccount> accounts) {
        Map<Long, List<Posting>> byBook = new TreeMap<>();
        for (LeavingAccount account : accounts) {
            if (account.balance().isPositive()) {
                byBook.computeIfAbsent(account.book().value(), book -> new ArrayList<>())
                        .add(Posting.unit(account.id(), account.title(), Side.DEBIT, account.balance()));
            }
        }
        return byBook;
    }

    private JournalDraft draft(
            TransferRow transfer, BookId book, List<Posting> units, LocalDate day, Signatures signatures) {
        AccountId bank = Optional.ofNullable(books.generalAccounts(book).get(AccountTitle.BANK_DEPOSITS))
                .orElseThrow();
        List<Posting> postings = new ArrayList<>(units);
        postings.add(Posting.general(
                bank,
                AccountTitle.BANK_DEPOSITS,
                Side.CREDIT,
                Money.sum(units.stream().map(Posting::amount).toList())));
        return new JournalDraft(
                new BusinessKey("fund-transfer:" + transfer.id()),
                new JournalScope(book, transfer.compound()),
                JournalKind.TRANSFER,
                day,
                "账面余额划转业主大会，%d 户".formatted(units.size()),
                signatures,
                new JournalEntry(postings),
                Optional.empty());
    }

    private void keepLines(TransferId id, List<LeavingAccount> accounts) {
        sql.batch(
                LINE,
                accounts.stream()
                        .map(account -> new Object[] {
                            id.value(),
                            account.id().value(),
                            account.book().value(),
                            account.unit().value(),
                            account.balance().fen(),
                            account.initial().fen()
                        })
                        .toList());
    }
}
