package cn.changxiao.fund.establish;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.ContentHash;
import cn.changxiao.property.estate.CompoundId;

/** Which compound is asked in how many instalments; the amount per square metre is the place's standard. */
public record NewDepositPlan(BusinessKey key, BookId book, CompoundId compound, Instalments instalments) {

    byte[] contentHash() {
        return ContentHash.of(book, compound, instalments.count(), instalments.firstDue(), instalments.monthsApart());
    }
}
