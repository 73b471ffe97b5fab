package cn.changxiao.billing.adjustment;

import cn.changxiao.billing.Managers;
import cn.changxiao.billing.Retry;
import cn.changxiao.billing.bill.BillId;
import cn.changxiao.billing.closing.BillingMonths;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.ContentHash;
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
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;

/** An issuer proposes that one of its bills comes to less; nothing changes before a second person approves. */
@Singleton
public class ProposeAdjustment {

    private static final int LONGEST_REASON = 255;
    private static final String BY_KEY =
            "SELECT adjustment_id, content_hash FROM billing_adjustment WHERE business_key = ?";
    private static final String OPENING =
            "SELECT COUNT(*) FROM billing_opening o WHERE o.unit_id = ? AND o.bill_id = ?";

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final AdjustedBills bills;
    private final Proposals proposals;
    private final BillingMonths months;
    private final AuditLog audit;

    ProposeAdjustment(
            Sql sql,
            Ids ids,
            Clock clock,
            AdjustedBills bills,
            Proposals proposals,
            BillingMonths months,
            AuditLog audit) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.bills = bills;
        this.proposals = proposals;
        this.months = months;
        this.audit = audit;
    }

    /**
     * The id of the proposal; the same key with the same content gets the earlier one.
     *
     * @throws cn.changxiao.property.NotFound if the bill is not the viewer's organisation's
     * @throws BillIsVoid if the bill was taken back
     * @throws cn.changxiao.billing.closing.BillingMonthClosed if it would lower a closed month
     * @throws OpeningNotVoided if an opening is to be taken back
     * @throws WaivedMoreThanOpen if less is open than is to be given up
     */
    public AdjustmentId propose(Viewer viewer, Command command) {
        return Retry.whileContended(() -> proposeOnce(viewer, command));
    }

    @Transactional
    AdjustmentId proposeOnce(Viewer viewer, Command command) {
        long issuer = Managers.issuer(viewer, "申报账单调整").value();
        Optional<AdjustmentId> earlier = earlier(command);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        AdjustedBill bill = bills.read(issuer, command.bill());
        if (command.kind() == AdjustmentKind.VOID
                && sql.number(OPENING, bill.unit(), bill.bill().value()) > 0) {
            throw new OpeningNotVoided(bill.bill());
        }
        Proposal proposal = Proposal.of(new AdjustmentId(ids.next()), command, bill, viewer.user());
        months.hold(issuer).requireOpen(Proposal.monthsOf(proposal.kind(), bill, proposal.lower(bill)), "调整该月的账单");
        proposals.insert(issuer, proposal, bill, command, LocalDateTime.now(clock));
        audit.record(
                viewer,
                "ProposeAdjustment",
                "bill:" + bill.bill(),
                "%s申报 %s：%s 元改为 %s 元，%s"
                        .formatted(
                                command.kind().label(),
                                proposal.id(),
                                proposal.before(),
                                proposal.after(),
                                command.reason()));
        return proposal.id();
    }

    private Optional<AdjustmentId> earlier(Command command) {
        return sql.first(
                BY_KEY,
                row -> {
                    if (!Arrays.equals(row.getBytes("content_hash"), command.contentHash())) {
                        throw new KeyReusedWithOtherContent(command.key());
                    }
                    return new AdjustmentId(row.getLong("adjustment_id"));
                },
                command.key().value());
    }

    /**
     * A bill, or one line of it, that is to come to less.
     *
     * @param amount the new amount, or what is given up; nothing for a void
     */
    public record Command(
            BusinessKey key,
            BillId bill,
            AdjustmentKind kind,
            Optional<AdjustedLine> line,
            Money amount,
            String reason) {

        public Command {
            reason = reason.strip();
            if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
                throw new InvalidValue("请写明%s理由，不超过 %d 字。".formatted(kind.label(), LONGEST_REASON));
            }
            if (amount.isNegative() || (kind == AdjustmentKind.WAIVE && amount.isZero())) {
                throw new InvalidValue("%s金额 %s 元须大于 0，请核对。".formatted(kind.label(), amount));
            }
            if (kind == AdjustmentKind.ADJUST && line.isEmpty()) {
                throw new InvalidValue("请选择要调整的账单项目；整张账单有误的请作废。");
            }
        }

        public static Command adjust(BusinessKey key, BillId bill, AdjustedLine line, Money newAmount, String reason) {
            return new Command(key, bill, AdjustmentKind.ADJUST, Optional.of(line), newAmount, reason);
        }

        /** Gives up part of what is open, of one line or of the bill, oldest month first. */
        public static Command waive(
                BusinessKey key, BillId bill, Optional<AdjustedLine> line, Money amount, String reason) {
            return new Command(key, bill, AdjustmentKind.WAIVE, line, amount, reason);
        }

        public static Command takeBack(BusinessKey key, BillId bill, String reason) {
            return new Command(key, bill, AdjustmentKind.VOID, Optional.empty(), Money.ZERO, reason);
        }

        byte[] contentHash() {
            return ContentHash.of(bill, kind, line.map(AdjustedLine::toString).orElse(""), amount, reason);
        }
    }
}
