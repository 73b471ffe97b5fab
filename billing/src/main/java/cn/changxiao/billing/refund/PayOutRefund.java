package cn.changxiao.billing.refund;

import cn.changxiao.billing.Managers;
import cn.changxiao.billing.payment.PaymentChannel;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Records how and when an approved refund was paid out; once, with a transaction that no other refund bears. */
@Singleton
public class PayOutRefund {

    private static final int LONGEST_TRANSACTION = 64;
    private static final String USED =
            "SELECT COUNT(*) FROM billing_refund r WHERE r.channel = ? AND r.channel_transaction = ?";

    private final Sql sql;
    private final Clock clock;
    private final RefundRows refunds;
    private final AuditLog audit;

    PayOutRefund(Sql sql, Clock clock, RefundRows refunds, AuditLog audit) {
        this.sql = sql;
        this.clock = clock;
        this.refunds = refunds;
        this.audit = audit;
    }

    /**
     * Records it.
     *
     * @throws RefundNotInState if it is not approved, or was paid out before
     * @throws PayOutUsed if the transaction paid another refund
     */
    @Transactional
    public void payOut(Viewer viewer, RefundId id, PayOut payOut) {
        long issuer = Managers.issuer(viewer, "登记退款付款").value();
        RefundRows.Row refund = refunds.lock(issuer, id);
        refund.require(RefundState.APPROVED);
        if (payOut.paidOn().isAfter(LocalDate.now(clock))) {
            throw new InvalidValue("付款日期 %s 不能晚于今天。".formatted(payOut.paidOn()));
        }
        payOut.channelTransaction().ifPresent(transaction -> {
            if (sql.number(USED, payOut.channel().name(), transaction) > 0) {
                throw new PayOutUsed(payOut.channel(), transaction);
            }
        });
        refunds.pay(refund, payOut, viewer.user());
        audit.record(
                viewer,
                "PayOutRefund",
                "refund:" + id,
                "退款 %s 元已由%s付出".formatted(refund.amount(), payOut.channel().label()));
    }

    /** How a refund was paid: with the channel's transaction number unless it is cash. */
    public record PayOut(PaymentChannel channel, Optional<String> channelTransaction, LocalDate paidOn) {

        public PayOut {
            if (channel == PaymentChannel.CASH && channelTransaction.isPresent()) {
                throw new InvalidValue("现金退款没有渠道流水号，请留空。");
            }
            if (channel != PaymentChannel.CASH
                    && channelTransaction
                            .filter(number -> number.matches("[!-~]{1," + LONGEST_TRANSACTION + "}"))
                            .isEmpty()) {
                throw new InvalidValue(
                        "%s退款须填写渠道流水号（字母、数字或符号，不超过 %d 位）。".formatted(channel.label(), LONGEST_TRANSACTION));
            }
        }
    }
}
