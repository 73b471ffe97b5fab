package cn.changxiao.billing.reconciliation;

import cn.changxiao.billing.payment.PaymentChannel;
import cn.changxiao.property.bankstatement.format.StatementAccountKind;
import java.util.List;

/** Through which channels the money of an account comes; the first is that of payments which matching records. */
public final class AccountChannels {

    private AccountChannels() {}

    public static List<PaymentChannel> of(StatementAccountKind kind) {
        return switch (kind) {
            case BANK -> List.of(PaymentChannel.TRANSFER, PaymentChannel.CARD);
            case WECHAT -> List.of(PaymentChannel.WECHAT);
            case ALIPAY -> List.of(PaymentChannel.ALIPAY);
        };
    }

    /** Two names for a query; a kind of one channel says it twice. */
    public static List<String> names(StatementAccountKind kind) {
        List<PaymentChannel> channels = of(kind);
        return List.of(channels.get(0).name(), channels.get(channels.size() - 1).name());
    }
}
