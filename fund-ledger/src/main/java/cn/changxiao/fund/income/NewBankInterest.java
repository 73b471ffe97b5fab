package cn.changxiao.fund.income;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.ContentHash;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;

/** Interest as the bank's statement shows it; more than nothing. */
public record NewBankInterest(BusinessKey key, BookId book, LocalDate receivedOn, Money amount) {

    public NewBankInterest {
        if (!amount.isPositive()) {
            throw new InvalidValue("利息须大于零：%s 元。".formatted(amount.grouped()));
        }
    }

    byte[] contentHash() {
        return ContentHash.of(book, receivedOn, amount);
    }
}
