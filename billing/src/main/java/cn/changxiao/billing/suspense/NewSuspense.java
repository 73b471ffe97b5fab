package cn.changxiao.billing.suspense;

import cn.changxiao.billing.payment.PaymentChannel;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.ContentHash;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.OrganisationId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Money that has arrived and cannot be a payment yet; positive. Texts that are too long are cut, because money that is
 * there must never be refused for its remark.
 *
 * @param issuer whose account it came to
 * @param description what the channel or the refusal told
 * @param payerName as the channel told it; empty if it did not
 */
public record NewSuspense(
        BusinessKey key,
        OrganisationId issuer,
        PaymentChannel channel,
        Optional<String> channelTransaction,
        Money amount,
        LocalDate receivedOn,
        SuspenseReason reason,
        String description,
        String payerName) {

    private static final int LONGEST_TRANSACTION = 64;
    private static final int LONGEST_DESCRIPTION = 500;
    private static final int LONGEST_NAME = 100;

    public NewSuspense {
        if (!amount.isPositive()) {
            throw new InvalidValue("暂收款金额 %s 元须大于 0，请核对。".formatted(amount.grouped()));
        }
        if (!key.value().matches("[ -~]+")) {
            throw new InvalidValue("暂收款的业务编号只能用字母、数字和符号：%s".formatted(key));
        }
        channelTransaction = channelTransaction.filter(text -> text.matches("[!-~]{1," + LONGEST_TRANSACTION + "}"));
        description = cut(description, LONGEST_DESCRIPTION);
        payerName = cut(payerName, LONGEST_NAME);
    }

    byte[] contentHash() {
        return ContentHash.of(issuer, channel, channelTransaction.orElse(""), amount, receivedOn);
    }

    private static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }
}
