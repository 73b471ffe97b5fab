package cn.changxiao.billing.refund;

import cn.changxiao.billing.Managers;
import cn.changxiao.billing.Retry;
import cn.changxiao.property.Ids;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;

/** An issuer asks for money to be paid back; nothing moves before a second person approves. */
@Singleton
public class RequestRefund {

    private static final String BY_KEY = "SELECT refund_id, content_hash FROM billing_refund WHERE business_key = ?";

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final Refundable refundable;
    private final RefundRows refunds;
    private final AuditLog audit;

    RequestRefund(Sql sql, Ids ids, Clock clock, Refundable refundable, RefundRows refunds, AuditLog audit) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.refundable = refundable;
        this.refunds = refunds;
        this.audit = audit;
    }

    /**
     * The id of the refund; the same key with the same content gets the earlier one.
     *
     * @throws cn.changxiao.property.NotFound if the payment or unit is not the viewer's organisation's
     * @throws RefundMoreThanThere if less is there
     * @throws ContractNotEnded if the contract is the reason and has not ended
     */
    public RefundId request(Viewer viewer, NewRefund refund) {
        return Retry.whileContended(() -> requestOnce(viewer, refund));
    }

    @Transactional
    RefundId requestOnce(Viewer viewer, NewRefund refund) {
        long issuer = Managers.issuer(viewer, "申请退款").value();
        Optional<RefundId> earlier = sql.first(
                BY_KEY,
                row -> {
                    if (!Arrays.equals(row.getBytes("content_hash"), refund.contentHash())) {
                        throw new KeyReusedWithOtherContent(refund.key());
                    }
                    return new RefundId(row.getLong("refund_id"));
                },
                refund.key().value());
        if (earlier.isPresent()) {
            return earlier.get();
        }
        long compound = requireThere(issuer, refund);
        LocalDateTime now = LocalDateTime.now(clock);
        if (refund.reason() == RefundReason.CONTRACT_ENDED
                && refundable.isManaged(issuer, compound, LocalDate.now(clock))) {
            throw new ContractNotEnded();
        }
        RefundId id = new RefundId(ids.next());
        refunds.insert(id, refund, new RefundRows.Asked(issuer, compound, viewer.user(), now));
        audit.record(
                viewer,
                "RequestRefund",
                "refund:" + id,
                "户 %s 申请退款 %s 元，%s"
                        .formatted(
                                refund.unit(), refund.amount(), refund.reason().label()));
        return id;
    }

    private long requireThere(long issuer, NewRefund refund) {
        if (refund.payment().isEmpty()) {
            long compound = refundable.compound(issuer, refund.unit());
            requireAtMost(refund.amount(), refundable.credit(issuer, refund.unit()));
            return compound;
        }
        Refundable.OfPayment payment =
                refundable.payment(issuer, refund.payment().get());
        if (!payment.unit().equals(refund.unit())) {
            throw new InvalidValue(
                    "缴费 %s 不是户 %s 的，请从该户的缴费记录申请退款。".formatted(refund.payment().get(), refund.unit()));
        }
        requireAtMost(refund.amount(), payment.most());
        return payment.compound();
    }

    private static void requireAtMost(Money asked, Money most) {
        if (asked.isMoreThan(most)) {
            throw new RefundMoreThanThere(asked, most);
        }
    }
}
