package cn.changxiao.billing.disclosure;

import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.money.Money;

/** Income from the owners' common parts after reasonable costs, and what became of it (Civil Code 282). */
public record CommonIncome(String source, Money amount, String spentOn) {

    private static final int LONGEST_SOURCE = 60;
    private static final int LONGEST = 255;

    public CommonIncome {
        source = source.strip();
        spentOn = spentOn.strip();
        if (source.isEmpty() || source.length() > LONGEST_SOURCE || spentOn.isEmpty() || spentOn.length() > LONGEST) {
            throw new InvalidValue("共有部分收益须写明来源（不超过 %d 字）和用途（不超过 %d 字）。".formatted(LONGEST_SOURCE, LONGEST));
        }
        if (amount.isNegative()) {
            throw new InvalidValue("“%s”的收益不能为负数，请填写扣除合理成本后的金额。".formatted(source));
        }
    }
}
