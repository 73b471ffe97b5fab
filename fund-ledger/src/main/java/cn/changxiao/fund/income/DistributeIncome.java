package cn.changxiao.fund.income;

import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.Books;
import cn.changxiao.fund.account.FundScope;
import cn.changxiao.fund.ledger.AccountId;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.fund.posting.PostJournalEntries;
import cn.changxiao.fund.posting.RetriedWhenLocked;
import cn.changxiao.fund.voucher.JournalDraft;
import cn.changxiao.fund.voucher.PostedJournal;
import cn.changxiao.fund.voucher.PostingOutcome;
import cn.changxiao.fund.voucher.Signatures;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The checker's half of an interest credit: 借 1001 / 贷 4101, 借 4101 / 贷 3101, then 借 3101 / 贷 units, one voucher per
 * compound. The pool is afterwards what it was before.
 */
@Singleton
public class DistributeIncome {

    private static final String LOCK = """
            SELECT run_id, received_on, interest_fen, maker_id, checker_id
            FROM fund_income_run WHERE run_id = ? AND book_id = ? FOR UPDATE
            """;

    private static final String SHARES = """
            SELECT a.compound_id, s.account_id, s.amount_fen
            FROM fund_income_share s
            JOIN fund_account a ON a.account_id = s.account_id
            WHERE s.run_id = ? AND s.amount_fen > 0
            ORDER BY a.compound_id, s.account_id
            """;

    private static final String DISTRIBUTED = """
            UPDATE fund_income_run SET state = 'DISTRIBUTED', checker_id = ? WHERE run_id = ?
            """;

    private final Sql sql;
    private final FundScope scope;
    private final Books books;
    private final PostJournalEntries postJournalEntries;
    private final AuditLog audit;

    DistributeIncome(Sql sql, FundScope scope, Books books, PostJournalEntries postJournalEntries, AuditLog audit) {
        this.sql = sql;
        this.scope = scope;
        this.books = books;
        this.postJournalEntries = postJournalEntries;
        this.audit = audit;
    }

    /**
     * The vouchers: the credit, its transfer to the pool, and one per compound.
     *
     * @throws cn.changxiao.property.SamePersonCannotCheck if the viewer recorded the interest
     */
    @RetriedWhenLocked
    @Transactional
    public List<PostedJournal> distribute(Viewer viewer, BookId bookId, IncomeRunId id) {
        Book book = scope.kept(viewer, bookId, "分配收益");
        Run run = sql.first(
                        LOCK,
                        row -> new Run(
                                row.getObject("received_on", LocalDate.class),
                                Money.ofFen(row.getLong("interest_fen")),
                                new UserId(row.getLong("maker_id")),
                                new UserId(row.getLong("checker_id"))),
                        id.value(),
                        bookId.value())
                .orElseThrow(() -> new NotFound("收益分配", id));
        UserId checker = run.checker().value() == 0 ? viewer.user() : run.checker();
        IncomeVouchers vouchers = new IncomeVouchers(
                book, id, run.receivedOn(), new Signatures(run.maker(), checker), books.generalAccounts(bookId));
        List<PostedJournal> posted = postJournalEntries.post(bookId, drafts(id, run, vouchers)).stream()
                .map(PostingOutcome::orThrow)
                .toList();
        sql.update(DISTRIBUTED, checker.value(), id.value());
        audit.record(
                viewer,
                "DistributeIncome",
                "income-run:" + id,
                "分配利息 %s 元".formatted(run.interest().grouped()));
        return posted;
    }

    private List<JournalDraft> drafts(IncomeRunId id, Run run, IncomeVouchers vouchers) {
        List<JournalDraft> drafts = new ArrayList<>();
        drafts.add(vouchers.credit(run.interest()));
        drafts.add(vouchers.toPool(AccountTitle.INTEREST_INCOME, run.interest()));
        Map<CompoundId, Map<AccountId, Money>> byCompound =
                new TreeMap<>(java.util.Comparator.comparingLong(CompoundId::value));
        sql.list(
                SHARES,
                row -> byCompound
                        .computeIfAbsent(new CompoundId(row.getLong("compound_id")), compound -> new TreeMap<>())
                        .put(new AccountId(row.getLong("account_id")), Money.ofFen(row.getLong("amount_fen"))),
                id.value());
        byCompound.forEach((compound, shares) -> drafts.add(vouchers.toUnits(compound, shares)));
        return drafts;
    }

    /** A checker of 0 means that nobody has checked yet. */
    private record Run(LocalDate receivedOn, Money interest, UserId maker, UserId checker) {}
}
