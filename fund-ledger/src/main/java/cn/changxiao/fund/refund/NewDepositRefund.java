package cn.changxiao.fund.refund;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.deposit.DepositBatchId;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.ContentHash;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;

/** What is to go back of which unit's deposit, paid on which day; the note names the evidence, not a person. */
public record NewDepositRefund(
        BusinessKey key,
        BookId book,
        DepositBatchId batch,
        UnitId unit,
        Money amount,
        DepositRefundReason reason,
        String note,
        LocalDate paidOn) {

    private static final int LONGEST_NOTE = 100;

    public NewDepositRefund {
        if (!amount.isPositive()) {
            throw new InvalidValue("返还金额须大于零：%s 元。".formatted(amount.grouped()));
        }
        if (note.isBlank() || note.length() > LONGEST_NOTE) {
            throw new InvalidValue("请填写返还依据（如解除合同备案号），不超过 %d 个字符。".formatted(LONGEST_NOTE));
        }
    }

    byte[] contentHash() {
        return ContentHash.of(book, batch, unit, amount, reason, note, paidOn);
    }
}
