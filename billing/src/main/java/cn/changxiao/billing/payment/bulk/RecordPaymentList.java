package cn.changxiao.billing.payment.bulk;

import cn.changxiao.billing.Managers;
import cn.changxiao.billing.payment.NewPayment;
import cn.changxiao.billing.payment.PaymentChannel;
import cn.changxiao.billing.payment.PaymentId;
import cn.changxiao.billing.payment.RecordPayment;
import cn.changxiao.billing.payment.RecordPayments;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.Refusal;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/**
 * Records a list of payments line by line: a line that is refused holds none of the others back, and a list sent again
 * records nothing twice. A list without a fault takes a few statements.
 */
@Singleton
public class RecordPaymentList {

    /** Lines of one list; more are refused as a whole, so that an answer never takes minutes. */
    public static final int MOST = 5_000;

    private final RecordPayments recordPayments;
    private final RecordPayment recordPayment;

    RecordPaymentList(RecordPayments recordPayments, RecordPayment recordPayment) {
        this.recordPayments = recordPayments;
        this.recordPayment = recordPayment;
    }

    /**
     * An outcome for each line, in their order.
     *
     * @throws InvalidValue if there are more than {@link #MOST} lines
     */
    public List<ListedPayment> record(Viewer viewer, List<NewPayment> lines) {
        Managers.issuer(viewer, "登记缴费");
        if (lines.size() > MOST) {
            throw new InvalidValue("一次最多登记 %d 笔缴费，这里有 %d 笔，请分开提交。".formatted(MOST, lines.size()));
        }
        if (lines.stream().noneMatch(RecordPaymentList::isCash)) {
            try {
                return recordPayments.record(viewer, lines).stream()
                        .map(ListedPayment::recorded)
                        .toList();
            } catch (Refusal refusedAsAWhole) {
                // Nothing of it was written: which line it is shows when each is recorded alone.
                return each(viewer, lines);
            }
        }
        return each(viewer, lines);
    }

    private List<ListedPayment> each(Viewer viewer, List<NewPayment> lines) {
        List<ListedPayment> outcomes = new ArrayList<>(lines.size());
        for (NewPayment line : lines) {
            outcomes.add(one(viewer, line));
        }
        return outcomes;
    }

    private ListedPayment one(Viewer viewer, NewPayment line) {
        if (isCash(line)) {
            return ListedPayment.refused(new InvalidValue("现金要在收费前台当班收取，不能成批登记。"));
        }
        try {
            PaymentId payment = recordPayment.record(viewer, line);
            return ListedPayment.recorded(payment);
        } catch (Refusal refusal) {
            return ListedPayment.refused(refusal);
        }
    }

    private static boolean isCash(NewPayment line) {
        return line.channel() == PaymentChannel.CASH;
    }
}
