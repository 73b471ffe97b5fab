package cn.changxiao.fund.loss;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.FundScope;
import cn.changxiao.fund.posting.RetriedWhenLocked;
import cn.changxiao.fund.voucher.PostedJournal;
import cn.changxiao.fund.voucher.Signatures;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The checker's half of paying what is owed for a lost building: 借 2001 / 贷 1001, one voucher per book. */
@Singleton
public class PayBuildingLoss {

    private static final String PAYMENT = """
            SELECT payment_id, payee, paid_on, state, maker_id FROM fund_loss_payment
            WHERE payment_id = ? AND loss_id = ? FOR UPDATE
            """;

    private static final String SUMS = """
            SELECT book_id, SUM(amount_fen) AS sum_fen FROM fund_loss_line
            WHERE payment_id = ? GROUP BY book_id ORDER BY book_id
            """;

    private static final String PAID = """
            UPDATE fund_loss_payment SET state = 'PAID', checker_id = ? WHERE payment_id = ? AND state = 'PREPARED'
            """;

    private final Sql sql;
    private final FundScope scope;
    private final BuildingLossRows rows;
    private final LossVouchers vouchers;
    private final AuditLog audit;

    PayBuildingLoss(Sql sql, FundScope scope, BuildingLossRows rows, LossVouchers vouchers, AuditLog audit) {
        this.sql = sql;
        this.scope = scope;
        this.rows = rows;
        this.vouchers = vouchers;
        this.audit = audit;
    }

    /**
     * The vouchers, one for each book.
     *
     * @throws LossAlreadyPaid if it was paid before
     * @throws cn.changxiao.property.SamePersonCannotCheck if the viewer prepared it
     */
    @RetriedWhenLocked
    @Transactional
    public List<PostedJournal> pay(Viewer viewer, BuildingLossId id, long paymentId) {
        scope.requireRole(viewer, "复核灭失返还付款", Role.FUND_CUSTODIAN);
        BuildingLossRow loss = rows.lock(viewer, id);
        Payment payment = sql.first(
                        PAYMENT,
                        row -> new Payment(
                                LossPayee.valueOf(row.getString("payee")),
                                row.getObject("paid_on", LocalDate.class),
                                row.getString("state").equals("PAID"),
                                new UserId(row.getLong("maker_id"))),
                        paymentId,
                        id.value())
                .orElseThrow(() -> new NotFound("付款单", paymentId));
        if (payment.isPaid()) {
            throw new LossAlreadyPaid(paymentId);
        }
        List<PostedJournal> posted = post(loss, paymentId, payment, new Signatures(payment.maker(), viewer.user()));
        sql.update(PAID, viewer.user().value(), paymentId);
        audit.record(
                viewer,
                "PayBuildingLoss",
                "building-loss:" + id,
                "支付灭失返还款，%s".formatted(payment.payee().label()));
        return posted;
    }

    private List<PostedJournal> post(BuildingLossRow loss, long paymentId, Payment payment, Signatures by) {
        record Sum(BookId book, Money total) {}
        List<Sum> sums = sql.list(
                SUMS,
                row -> new Sum(new BookId(row.getLong("book_id")), Money.ofFen(row.getLong("sum_fen"))),
                paymentId);
        List<PostedJournal> posted = new ArrayList<>();
        for (Sum sum : sums) {
            posted.add(vouchers.pay(
                    loss,
                    paymentId,
                    sum.book(),
                    sum.total(),
                    payment.paidOn(),
                    payment.payee().label(),
                    by));
        }
        return posted;
    }

    private record Payment(LossPayee payee, LocalDate paidOn, boolean isPaid, UserId maker) {}
}
