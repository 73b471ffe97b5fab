package cn.changxiao.fund.ending;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.ContentHash;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.estate.UnitId;

/** Which unit's sub-account of a book is to end, and why. */
public record NewAccountEnd(BusinessKey key, BookId book, UnitId unit, String reason) {

    private static final int LONGEST = 100;

    public NewAccountEnd {
        if (reason.isBlank() || reason.length() > LONGEST) {
            throw new InvalidValue("请填写销户原因和依据，不超过 %d 个字符。".formatted(LONGEST));
        }
    }

    byte[] contentHash() {
        return ContentHash.of(book, unit, reason);
    }
}
