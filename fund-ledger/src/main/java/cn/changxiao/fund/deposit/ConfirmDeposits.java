package cn.changxiao.fund.deposit;

import cn.changxiao.fund.account.AccountPart;
import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.Books;
import cn.changxiao.fund.account.FundScope;
import cn.changxiao.fund.account.InList;
import cn.changxiao.fund.ledger.AccountId;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.fund.ledger.JournalEntry;
import cn.changxiao.fund.ledger.Posting;
import cn.changxiao.fund.ledger.Side;
import cn.changxiao.fund.posting.PostJournalEntries;
import cn.changxiao.fund.posting.RetriedWhenLocked;
import cn.changxiao.fund.voucher.JournalDraft;
import cn.changxiao.fund.voucher.JournalScope;
import cn.changxiao.fund.voucher.PostedJournal;
import cn.changxiao.fund.voucher.PostingOutcome;
import cn.changxiao.fund.voucher.Signatures;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The checker's half of a deposit: books the batches, one voucher each (借 1001 银行存款 / 贷 4001 交存收入 by unit), all
 * in one transaction.
 */
@Singleton
public class ConfirmDeposits {

    private static final String LINES = """
            SELECT batch_id, account_id, amount_fen FROM fund_deposit_line
            WHERE batch_id IN (:list)
            ORDER BY batch_id, account_id
            """;

    private static final String BOOKED = """
            UPDATE fund_deposit_batch SET state = 'BOOKED', checker_id = ?, journal_id = ? WHERE batch_id = ?
            """;

    private final Sql sql;
    private final FundScope scope;
    private final Books books;
    private final DepositBatchRows batches;
    private final PostJournalEntries postJournalEntries;
    private final AuditLog audit;

    ConfirmDeposits(
            Sql sql,
            FundScope scope,
            Books books,
            DepositBatchRows batches,
            PostJournalEntries postJournalEntries,
            AuditLog audit) {
        this.sql = sql;
        this.scope = scope;
        this.books = books;
        this.batches = batches;
        this.postJournalEntries = postJournalEntries;
        this.audit = audit;
    }

    /**
     * The vouchers of the batches in the order of their ids; all or none are booked, and what was booked before keeps
     * its voucher.
     *
     * @throws cn.changxiao.property.SamePersonCannotCheck if the viewer recorded one of them
     */
    @RetriedWhenLocked
    @Transactional
    public List<PostedJournal> confirm(Viewer viewer, BookId book, List<DepositBatchId> ids) {
        scope.kept(viewer, book, "复核交存");
        List<DepositBatchRow> found = batches.lock(book, ids);
        if (found.size() < ids.stream().distinct().count()) {
            throw new NotFound("交存批次", ids);
        }
        Map<Long, List<Posting>> lines = lines(ids);
        AccountId bank = Optional.ofNullable(books.generalAccounts(book).get(AccountTitle.BANK_DEPOSITS))
                .orElseThrow();
        List<JournalDraft> drafts = found.stream()
                .map(batch ->
                        draft(batch, viewer, bank, lines.getOrDefault(batch.id().value(), List.of())))
                .toList();
        List<PostedJournal> posted = postJournalEntries.post(book, drafts).stream()
                .map(PostingOutcome::orThrow)
                .toList();
        List<Object[]> booked = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            booked.add(new Object[] {
                viewer.user().value(),
                posted.get(i).id().value(),
                found.get(i).id().value()
            });
        }
        sql.batch(BOOKED, booked);
        audit.record(viewer, "ConfirmDeposits", "book:" + book, "复核交存 %d 批".formatted(found.size()));
        return posted;
    }

    private Map<Long, List<Posting>> lines(List<DepositBatchId> ids) {
        Map<Long, List<Posting>> lines = new TreeMap<>();
        InList.of(ids.stream().map(DepositBatchId::value).toList())
                .query(
                        sql,
                        LINES,
                        row -> lines.computeIfAbsent(row.getLong("batch_id"), batch -> new ArrayList<>())
                                .add(Posting.unit(
                                        new AccountId(row.getLong("account_id")),
                                        AccountTitle.DEPOSIT_INCOME,
                                        Side.CREDIT,
                                        Money.ofFen(row.getLong("amount_fen")))));
        return lines;
    }

    private static JournalDraft draft(DepositBatchRow batch, Viewer viewer, AccountId bank, List<Posting> units) {
        List<Posting> postings = new ArrayList<>();
        postings.add(Posting.general(bank, AccountTitle.BANK_DEPOSITS, Side.DEBIT, batch.total()));
        postings.addAll(units);
        return new JournalDraft(
                new BusinessKey("deposit:" + batch.id()),
                new JournalScope(batch.book(), batch.compound()),
                batch.kind().journal(),
                batch.receivedOn(),
                "收到%s%s %d 户 %s"
                        .formatted(
                                batch.part() == AccountPart.SELLER
                                        ? batch.part().label()
                                        : "",
                                batch.kind().label(),
                                units.size(),
                                batch.note())
                        .strip(),
                new Signatures(batch.maker(), batch.checker().orElse(viewer.user())),
                new JournalEntry(postings),
                Optional.empty());
    }
}
