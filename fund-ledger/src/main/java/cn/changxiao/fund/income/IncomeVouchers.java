package cn.changxiao.fund.income;

import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.ledger.AccountId;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.fund.ledger.JournalEntry;
import cn.changxiao.fund.ledger.Posting;
import cn.changxiao.fund.ledger.Side;
import cn.changxiao.fund.voucher.JournalDraft;
import cn.changxiao.fund.voucher.JournalKind;
import cn.changxiao.fund.voucher.JournalScope;
import cn.changxiao.fund.voucher.Signatures;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The vouchers of one run, worded and keyed. */
record IncomeVouchers(
        Book book, IncomeRunId run, LocalDate day, Signatures signatures, Map<AccountTitle, AccountId> accounts) {

    JournalDraft credit(Money interest) {
        return draft(
                "credit",
                JournalScope.whole(book.id()),
                JournalKind.INTEREST,
                "收到专户存款利息",
                JournalEntry.of(
                        general(AccountTitle.BANK_DEPOSITS, Side.DEBIT, interest),
                        general(AccountTitle.INTEREST_INCOME, Side.CREDIT, interest)));
    }

    JournalDraft toPool(AccountTitle income, Money amount) {
        return draft(
                "pool",
                JournalScope.whole(book.id()),
                JournalKind.CLOSING,
                income.label() + "转入待分配累计收益",
                JournalEntry.of(
                        general(income, Side.DEBIT, amount),
                        general(AccountTitle.UNDISTRIBUTED_INCOME, Side.CREDIT, amount)));
    }

    JournalDraft toUnits(CompoundId compound, Map<AccountId, Money> shares) {
        List<Posting> postings = new ArrayList<>();
        postings.add(general(AccountTitle.UNDISTRIBUTED_INCOME, Side.DEBIT, Money.sum(shares.values())));
        shares.forEach((account, amount) ->
                postings.add(Posting.unit(account, book.kind().fundTitle(), Side.CREDIT, amount)));
        return draft(
                "units:" + compound,
                new JournalScope(book.id(), compound),
                JournalKind.DISTRIBUTION,
                "分配利息收益 %d 户".formatted(shares.size()),
                new JournalEntry(postings));
    }

    private JournalDraft draft(String step, JournalScope scope, JournalKind kind, String summary, JournalEntry entry) {
        return new JournalDraft(
                new BusinessKey("income:%s:%s".formatted(run, step)),
                scope,
                kind,
                day,
                summary,
                signatures,
                entry,
                Optional.empty());
    }

    private Posting general(AccountTitle title, Side side, Money amount) {
        return Posting.general(Optional.ofNullable(accounts.get(title)).orElseThrow(), title, side, amount);
    }
}
