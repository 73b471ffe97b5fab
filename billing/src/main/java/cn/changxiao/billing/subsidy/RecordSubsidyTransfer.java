package cn.changxiao.billing.subsidy;

import cn.changxiao.billing.Managers;
import cn.changxiao.billing.Retry;
import cn.changxiao.billing.Turns;
import cn.changxiao.billing.payment.ChannelTransactionUsed;
import cn.changxiao.billing.payment.NewPayment;
import cn.changxiao.billing.payment.PaymentChannel;
import cn.changxiao.billing.payment.PaymentId;
import cn.changxiao.billing.payment.RecordPayments;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.Ids;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.money.LargestRemainder;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Turns one transfer of a subsidy's payer into one payment of each claimed unit. A part of the claim is shared by what
 * is still open of each unit; the payments carry the bank's number with a running number behind it.
 */
@Singleton
public class RecordSubsidyTransfer {

    private static final String BY_KEY = """
            SELECT receipt_id, content_hash FROM billing_subsidy_receipt WHERE business_key = ?
            """;
    private static final String USED = """
            SELECT (SELECT COUNT(*) FROM billing_subsidy_receipt WHERE channel_transaction = ?)
                + (SELECT COUNT(*) FROM billing_payment WHERE channel = 'TRANSFER' AND channel_transaction = ?)
            """;
    private static final String INSERT = """
            INSERT INTO billing_subsidy_receipt (receipt_id, business_key, content_hash, subsidy_id, period,
                channel_transaction, amount_fen, received_on, recorded_by, recorded_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String INSERT_PAYMENT = """
            INSERT INTO billing_subsidy_payment (payment_id, receipt_id, unit_id, amount_fen) VALUES (?, ?, ?, ?)
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final AuditLog audit;
    private final Turns turns;
    private final SubsidyClaims claims;
    private final RecordPayments recordPayments;

    RecordSubsidyTransfer(
            Sql sql,
            Ids ids,
            Clock clock,
            AuditLog audit,
            Turns turns,
            SubsidyClaims claims,
            RecordPayments recordPayments) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.audit = audit;
        this.turns = turns;
        this.claims = claims;
        this.recordPayments = recordPayments;
    }

    /**
     * The id of the receipt; the same key with the same content gets the earlier one.
     *
     * @throws MoreThanClaimed if it is more than what is still open of the month's claim
     * @throws ChannelTransactionUsed if the bank's number is in the books already
     */
    public long record(Viewer viewer, SubsidyTransfer transfer) {
        return Retry.whileContended(() -> recordOnce(viewer, transfer));
    }

    @Transactional
    long recordOnce(Viewer viewer, SubsidyTransfer transfer) {
        Managers.issuer(viewer, "登记补贴到账");
        turns.take("subsidy:" + transfer.subsidy());
        Optional<Long> earlier = earlier(transfer);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        String number = transfer.channelTransaction();
        if (sql.number(USED, number, number) > 0) {
            throw new ChannelTransactionUsed(PaymentChannel.TRANSFER, number);
        }
        SubsidyClaim claim = claims.of(viewer, transfer.subsidy(), transfer.month());
        if (transfer.amount().isMoreThan(claim.open())) {
            throw new MoreThanClaimed(transfer.month(), transfer.amount(), claim.open());
        }
        long receipt = ids.next();
        insert(viewer, receipt, transfer);
        pay(viewer, receipt, transfer, claim);
        audit.record(
                viewer,
                "RecordSubsidyTransfer",
                "subsidy:" + transfer.subsidy(),
                "%s 账期到账 %s 元，流水 %s".formatted(transfer.month(), transfer.amount(), number));
        return receipt;
    }

    private Optional<Long> earlier(SubsidyTransfer transfer) {
        return sql.first(
                BY_KEY,
                row -> {
                    if (!Arrays.equals(row.getBytes("content_hash"), transfer.contentHash())) {
                        throw new KeyReusedWithOtherContent(transfer.key());
                    }
                    return row.getLong("receipt_id");
                },
                transfer.key().value());
    }

    private void insert(Viewer viewer, long receipt, SubsidyTransfer transfer) {
        sql.update(
                INSERT,
                receipt,
                transfer.key().value(),
                transfer.contentHash(),
                transfer.subsidy().value(),
                transfer.month().number(),
                transfer.channelTransaction(),
                transfer.amount().fen(),
                transfer.receivedOn(),
                viewer.user().value(),
                LocalDateTime.now(clock));
    }

    private void pay(Viewer viewer, long receipt, SubsidyTransfer transfer, SubsidyClaim claim) {
        List<Money> shares = LargestRemainder.split(
                transfer.amount(),
                claim.lines().stream().map(line -> line.open().fen()).toList());
        List<NewPayment> payments = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            if (shares.get(i).isPositive()) {
                payments.add(new NewPayment(
                        new BusinessKey("subsidy:%d:%d".formatted(receipt, i + 1)),
                        claim.lines().get(i).unit(),
                        shares.get(i),
                        PaymentChannel.TRANSFER,
                        Optional.of("%s/%d".formatted(transfer.channelTransaction(), i + 1)),
                        transfer.receivedOn()));
            }
        }
        List<PaymentId> recorded = recordPayments.recordWithin(viewer, payments);
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < recorded.size(); i++) {
            NewPayment payment = payments.get(i);
            rows.add(new Object[] {
                recorded.get(i).value(),
                receipt,
                payment.unit().value(),
                payment.amount().fen()
            });
        }
        sql.batch(INSERT_PAYMENT, rows);
    }
}
