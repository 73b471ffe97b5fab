package cn.changxiao.billing.subsidy;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.ContentHash;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;

/** One bank transfer of the payer for one month, with the bank's number of it. */
public record SubsidyTransfer(
        BusinessKey key,
        SubsidyId subsidy,
        BillingMonth month,
        Money amount,
        String channelTransaction,
        LocalDate receivedOn) {

    public SubsidyTransfer {
        if (!amount.isPositive()) {
            throw new InvalidValue("到账金额 %s 元须大于 0。".formatted(amount.grouped()));
        }
        if (!channelTransaction.matches("[!-~]{1,40}")) {
            throw new InvalidValue("请填写银行流水号（字母、数字或符号，不超过 40 位）。");
        }
        if (!key.value().matches("[!-~]{1,60}")) {
            throw new InvalidValue("业务编号只能用字母、数字和符号，不超过 60 位：%s".formatted(key));
        }
    }

    byte[] contentHash() {
        return ContentHash.of(subsidy, month, amount, channelTransaction, receivedOn);
    }
}
