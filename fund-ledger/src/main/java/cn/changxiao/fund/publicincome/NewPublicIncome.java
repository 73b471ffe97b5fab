package cn.changxiao.fund.publicincome;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.ContentHash;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.estate.BuildingId;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.util.Optional;

/** What the bank received, for the units of a compound, or of the one building whose facility was scrapped. */
public record NewPublicIncome(
        BusinessKey key,
        BookId book,
        CompoundId compound,
        Optional<BuildingId> building,
        PublicIncomeSource source,
        Money amount,
        LocalDate receivedOn,
        String note) {

    private static final int LONGEST = 60;

    public NewPublicIncome {
        if (!amount.isPositive()) {
            throw new InvalidValue("收益金额须大于零：%s 元。".formatted(amount.grouped()));
        }
        if (note.isBlank() || note.length() > LONGEST) {
            throw new InvalidValue("请填写收益来源（如停车费、废旧水泵），不超过 %d 个字符。".formatted(LONGEST));
        }
    }

    byte[] contentHash() {
        return ContentHash.of(book, compound, building, source, amount, receivedOn, note);
    }
}
