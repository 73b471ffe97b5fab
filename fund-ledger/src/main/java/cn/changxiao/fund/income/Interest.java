package cn.changxiao.fund.income;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.ContentHash;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;

/** Interest that the bank credited to a book's account on a day; more than nothing. */
public record Interest(BusinessKey key, BookId book, LocalDate receivedOn, Money amount) {

    public Interest {
        if (!amount.isPositive()) {
            throw new InvalidValue("利息须大于零：%s 元。".formatted(amount.grouped()));
        }
    }

    byte[] contentHash() {
        return ContentHash.of(book, receivedOn, amount);
    }
}
