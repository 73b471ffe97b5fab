package cn.changxiao.fund.publicincome;

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
import cn.changxiao.property.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The three vouchers of one income, worded and keyed; each balances within the compound. */
record PublicIncomeVouchers(
        Book book, PublicIncomeRow income, Signatures signatures, Map<AccountTitle, AccountId> accounts) {

    /** 借 1001 / 贷 4201 or 4301; 借 that / 贷 3101; 借 3101 / 贷 units. */
    List<JournalDraft> drafts(Map<AccountId, Money> shares) {
        AccountTitle title = income.source().title();
        List<Posting> toUnits = new ArrayList<>();
        toUnits.add(general(AccountTitle.UNDISTRIBUTED_INCOME, Side.DEBIT));
        shares.forEach((account, amount) ->
                toUnits.add(Posting.unit(account, book.kind().fundTitle(), Side.CREDIT, amount)));
        return List.of(
                draft(
                        "credit",
                        JournalKind.OTHER_INCOME,
                        "收到%s：%s".formatted(title.label(), income.note()),
                        JournalEntry.of(general(AccountTitle.BANK_DEPOSITS, Side.DEBIT), general(title, Side.CREDIT))),
                draft(
                        "pool",
                        JournalKind.CLOSING,
                        title.label() + "转入待分配累计收益",
                        JournalEntry.of(
                                general(title, Side.DEBIT), general(AccountTitle.UNDISTRIBUTED_INCOME, Side.CREDIT))),
                draft(
                        "units",
                        JournalKind.DISTRIBUTION,
                        "按面积分配%s %d 户".formatted(title.label(), shares.size()),
                        new JournalEntry(toUnits)));
    }

    private JournalDraft draft(String step, JournalKind kind, String summary, JournalEntry entry) {
        return new JournalDraft(
                new BusinessKey("public-income:%s:%s".formatted(income.id(), step)),
                new JournalScope(book.id(), income.compound()),
                kind,
                income.receivedOn(),
                summary,
                signatures,
                entry,
                Optional.empty());
    }

    private Posting general(AccountTitle title, Side side) {
        return Posting.general(Optional.ofNullable(accounts.get(title)).orElseThrow(), title, side, income.amount());
    }
}
