package cn.changxiao.billing.payment;

import cn.changxiao.billing.Managers;
import cn.changxiao.billing.Retry;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records thousands of payments of one manager in a few statements, with the same result as one by one in the order of
 * the list. Up to 5,000 payments are one transaction; what was recorded before is answered, not repeated.
 */
@Singleton
public class RecordPayments {

    private static final int TRANSACTION = 5_000;
    private static final int DUPLICATE = 1062;

    private final PaymentPosting posting;
    private final KnownPayments known;

    RecordPayments(PaymentPosting posting, KnownPayments known) {
        this.posting = posting;
        this.known = known;
    }

    /**
     * The payments in the order of the list.
     *
     * @throws cn.changxiao.billing.closing.BillingMonthClosed if a day lies in a closed month
     * @throws cn.changxiao.billing.prepayment.PrepaymentOverCap if a unit would have more credit than the place allows
     */
    public List<PaymentId> record(Viewer viewer, List<NewPayment> payments) {
        Managers.issuer(viewer, "登记缴费");
        List<PaymentId> recorded = new ArrayList<>(payments.size());
        for (int from = 0; from < payments.size(); from += TRANSACTION) {
            recorded.addAll(batch(viewer, payments.subList(from, Math.min(from + TRANSACTION, payments.size()))));
        }
        return recorded;
    }

    /**
     * Money that is known to have arrived, inside the caller's transaction, which the caller does again when it is given
     * up. Of a closed month it counts in the first open one, and no cap on prepayment stands against it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<PaymentId> recordWithin(Viewer viewer, List<NewPayment> payments) {
        return posting.post(viewer, payments);
    }

    private List<PaymentId> batch(Viewer viewer, List<NewPayment> payments) {
        try {
            return Retry.whileContended(() -> posting.postWithinCap(viewer, payments));
        } catch (RuntimeException failure) {
            if (!isDuplicate(failure)) {
                throw failure;
            }
            // Part of the batch is in the books already: each is asked for alone.
            return payments.stream()
                    .map(payment -> Retry.whileContended(() -> known.find(payment)
                            .orElseGet(() -> posting.postWithinCap(viewer, List.of(payment))
                                    .get(0))))
                    .toList();
        }
    }

    private static boolean isDuplicate(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refusal && refusal.getErrorCode() == DUPLICATE) {
                return true;
            }
        }
        return false;
    }
}
