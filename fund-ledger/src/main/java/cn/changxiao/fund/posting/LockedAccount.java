package cn.changxiao.fund.posting;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.ledger.AccountElement;
import cn.changxiao.fund.ledger.AccountLevel;
import cn.changxiao.fund.ledger.AccountState;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.fund.ledger.Posting;
import cn.changxiao.fund.voucher.AccountClosed;
import cn.changxiao.fund.voucher.JournalDraft;
import cn.changxiao.fund.voucher.UnknownAccount;
import cn.changxiao.property.estate.CompoundId;
import java.time.LocalDate;
import java.util.Optional;

/** An account whose balance row is locked: where it stands and what it holds. */
record LockedAccount(
        BookId book,
        AccountLevel level,
        AccountTitle title,
        CompoundId compound,
        Optional<LocalDate> closedOn,
        AccountState state) {

    LockedAccount with(AccountState next) {
        return new LockedAccount(book, level, title, compound, closedOn, next);
    }

    /** Refuses a posting that names the account wrongly or comes after its closing. */
    void requireFits(JournalDraft draft, Posting posting) {
        boolean isHere = book.equals(draft.scope().book()) && level == posting.level() && isUnder(posting.title());
        boolean isInScope =
                level == AccountLevel.GENERAL || compound.equals(draft.scope().compound());
        if (!isHere || !isInScope) {
            throw new UnknownAccount(posting.account());
        }
        if (closedOn.isPresent() && !draft.valueDate().isBefore(closedOn.get())) {
            throw new AccountClosed(posting.account(), closedOn.get());
        }
    }

    /** A unit has one fund title of its own, and income and expenditure beside it. */
    private boolean isUnder(AccountTitle other) {
        return title == other || (level == AccountLevel.UNIT && other.element() != AccountElement.NET_ASSET);
    }
}
