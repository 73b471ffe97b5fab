package cn.changxiao.benchmarks.fund;

import cn.changxiao.benchmarks.City;
import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.Books;
import cn.changxiao.fund.daycount.InterestPeriod;
import cn.changxiao.fund.interest.ApproveInterestRun;
import cn.changxiao.fund.interest.InterestRunId;
import cn.changxiao.fund.interest.InterestRuns;
import cn.changxiao.fund.interest.NewInterestRun;
import cn.changxiao.fund.interest.PrepareInterestRun;
import cn.changxiao.fund.ledger.AccountId;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.fund.ledger.JournalEntry;
import cn.changxiao.fund.ledger.Posting;
import cn.changxiao.fund.ledger.Side;
import cn.changxiao.fund.posting.PostJournalEntries;
import cn.changxiao.fund.voucher.JournalDraft;
import cn.changxiao.fund.voucher.JournalKind;
import cn.changxiao.fund.voucher.JournalScope;
import cn.changxiao.fund.voucher.PostingOutcome;
import cn.changxiao.fund.voucher.Signatures;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Balances for every sub-account, and as many runs that were agreed to as are asked for. */
final class InterestSupply {

    /** After the months that {@link FundHistory} closes in the same book. */
    private static final LocalDate DEPOSITED = LocalDate.of(2024, 12, 15);

    private static final InterestPeriod YEAR = new InterestPeriod(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 1));
    private static final LocalDate BOOKED = LocalDate.of(2026, 1, 5);
    private static final long FEN_A_UNIT = 12_345;
    /** A voucher numbers its lines up to 32,767. */
    private static final int LINES = 5_000;

    private static final UserId CHECKER = new UserId(2);

    private static final String UNITS = """
            SELECT account_id, compound_id FROM fund_account WHERE book_id = ? AND unit_id <> 0 ORDER BY account_id
            """;

    private final City city;
    private Deposits deposits;
    private int runs;

    @SuppressWarnings("NullAway.Init")
    InterestSupply(City city) {
        this.city = city;
    }

    /** One voucher per compound, with other amounts for neighbours. */
    void depositForEverybody() {
        deposits = Deposits.open(city);
        Map<Long, List<AccountId>> compounds = new TreeMap<>();
        city.bean(Sql.class)
                .list(
                        UNITS,
                        row -> compounds
                                .computeIfAbsent(row.getLong(2), compound -> new ArrayList<>())
                                .add(new AccountId(row.getLong(1))),
                        deposits.book().value());
        List<JournalDraft> drafts = new ArrayList<>();
        compounds.forEach((compound, accounts) -> {
            for (int first = 0; first < accounts.size(); first += LINES) {
                drafts.add(deposit(
                        new CompoundId(compound), accounts.subList(first, Math.min(first + LINES, accounts.size()))));
                if (drafts.size() == 50) {
                    post(drafts);
                    drafts.clear();
                }
            }
        });
        post(drafts);
    }

    /** Interest credited by the bank, computed for everybody and agreed to. */
    InterestRunId approvedRun() {
        runs++;
        BookId book = deposits.book();
        Viewer checker = Viewer.member(
                CHECKER,
                "复核员",
                deposits.keeper().role(),
                deposits.keeper().organisation().orElseThrow());
        Money sum = Money.ofFen(FEN_A_UNIT * deposits.units().size());
        post(List.of(credit(sum)));
        InterestRunId run = city.bean(PrepareInterestRun.class)
                .prepare(
                        deposits.keeper(),
                        new NewInterestRun(
                                new BusinessKey("run:" + runs),
                                book,
                                YEAR,
                                BOOKED,
                                Optional.of(sum),
                                Optional.empty()));
        String hash = city.bean(InterestRuns.class).one(checker, run).hash();
        city.bean(ApproveInterestRun.class).approve(checker, book, run, hash);
        return run;
    }

    private void post(List<JournalDraft> drafts) {
        city.bean(PostJournalEntries.class).post(deposits.book(), drafts).forEach(PostingOutcome::orThrow);
    }

    private JournalDraft credit(Money sum) {
        AccountId income = Optional.ofNullable(
                        city.bean(Books.class).generalAccounts(deposits.book()).get(AccountTitle.INTEREST_INCOME))
                .orElseThrow();
        return draft(
                "credit:" + runs,
                JournalScope.whole(deposits.book()),
                JournalKind.INTEREST,
                BOOKED,
                List.of(
                        Posting.general(deposits.bank(), AccountTitle.BANK_DEPOSITS, Side.DEBIT, sum),
                        Posting.general(income, AccountTitle.INTEREST_INCOME, Side.CREDIT, sum)));
    }

    private JournalDraft deposit(CompoundId compound, List<AccountId> accounts) {
        List<Posting> postings = new ArrayList<>();
        Money total = Money.ZERO;
        for (AccountId account : accounts) {
            Money amount = Money.ofFen(800_000 + account.value() % 9_973);
            total = total.plus(amount);
            postings.add(Posting.unit(account, AccountTitle.DEPOSIT_INCOME, Side.CREDIT, amount));
        }
        postings.add(0, Posting.general(deposits.bank(), AccountTitle.BANK_DEPOSITS, Side.DEBIT, total));
        return draft(
                "deposit-for-all:" + accounts.get(0),
                new JournalScope(deposits.book(), compound),
                JournalKind.TOP_UP_DEPOSIT,
                DEPOSITED,
                postings);
    }

    private JournalDraft draft(
            String key, JournalScope scope, JournalKind kind, LocalDate day, List<Posting> postings) {
        return new JournalDraft(
                new BusinessKey(key),
                scope,
                kind,
                day,
                kind.label(),
                new Signatures(deposits.keeper().user(), CHECKER),
                new JournalEntry(postings),
                Optional.empty());
    }
}
