package cn.changxiao.fund.treasury;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;

/** What the bank paid back on a day besides the principal; a reason where it was before its time. */
public record NewReturn(BookId book, PlacementId placement, LocalDate returnedOn, Money interest, String reason) {

    private static final int LONGEST_REASON = 120;

    public NewReturn {
        if (interest.isNegative()) {
            throw new InvalidValue("利息不能为负：%s 元。".formatted(interest.grouped()));
        }
        if (reason.length() > LONGEST_REASON) {
            throw new InvalidValue("提前支取的原因不超过 %d 个字符。".formatted(LONGEST_REASON));
        }
    }

    /** Refuses what cannot have been paid for this deposit or bond. */
    void requireFits(Placement placement) {
        boolean isEarly = returnedOn.isBefore(placement.maturesOn());
        if (isEarly && placement.kind() == PlacementKind.TREASURY_BOND) {
            throw new BondHeldToMaturity(placement.maturesOn(), returnedOn);
        }
        if (returnedOn.isBefore(placement.placedOn())) {
            throw new InvalidValue("收回日 %s 早于存入日 %s，请核对日期。".formatted(returnedOn, placement.placedOn()));
        }
        if (isEarly && reason.isBlank()) {
            throw new InvalidValue("%s 到期，提前支取请说明原因。".formatted(placement.maturesOn()));
        }
        if (isEarly && interest.isMoreThan(placement.promisedInterest())) {
            throw new InvalidValue("提前支取的利息 %s 元超过到期利息 %s 元，请核对银行回单。"
                    .formatted(interest.grouped(), placement.promisedInterest().grouped()));
        }
    }
}
