package cn.changxiao.fund.refund;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.deposit.DepositKind;
import cn.changxiao.fund.ledger.AccountId;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.UserId;
import java.time.LocalDate;

/** A refund under its lock, with the day and kind of the deposit it goes back from. */
record DepositRefundRow(
        DepositRefundId id,
        BookId book,
        CompoundId compound,
        AccountId account,
        Money amount,
        DepositRefundReason reason,
        LocalDate paidOn,
        DepositRefundState state,
        UserId maker,
        LocalDate receivedOn,
        DepositKind kind) {

    /** 财会〔2020〕7号: what came this year lowers its income; what came before is an expenditure. */
    AccountTitle title() {
        return receivedOn.getYear() == paidOn.getYear() ? AccountTitle.DEPOSIT_INCOME : AccountTitle.REFUND_EXPENDITURE;
    }

    void requireOpen() {
        if (state != DepositRefundState.REQUESTED) {
            throw new DepositRefundDecided(id, state);
        }
    }
}
