package cn.changxiao.fund.refund;

import cn.changxiao.fund.account.FundScope;
import cn.changxiao.property.Ids;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.NotFound;
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

/** The maker's half of a refund. Nothing is booked and no money is held: the balance decides when it is paid. */
@Singleton
public class RequestDepositRefund {

    private static final String KNOWN = "SELECT refund_id, content_hash FROM fund_refund WHERE business_key = ?";

    private static final String LINE = """
            SELECT d.compound_id, d.received_on, l.account_id, l.amount_fen
            FROM fund_deposit_batch d
            JOIN fund_deposit_line l ON l.batch_id = d.batch_id
            JOIN fund_account a ON a.account_id = l.account_id
            LEFT JOIN fund_reversal v ON v.reversed_journal_id = d.journal_id
            WHERE d.batch_id = ? AND d.book_id = ? AND a.unit_id = ? AND d.state = 'BOOKED'
                AND v.reversed_journal_id IS NULL AND a.closed_on IS NULL
            FOR UPDATE
            """;

    private static final String TAKEN = """
            SELECT COALESCE(SUM(amount_fen), 0) FROM fund_refund
            WHERE batch_id = ? AND account_id = ? AND state <> 'REJECTED'
            """;

    private static final String INSERT = """
            INSERT INTO fund_refund (refund_id, book_id, compound_id, business_key, content_hash, batch_id, account_id,
                amount_fen, reason, note, paid_on, state, maker_id, requested_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'REQUESTED', ?, ?)
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final FundScope scope;
    private final AuditLog audit;

    RequestDepositRefund(Sql sql, Ids ids, Clock clock, FundScope scope, AuditLog audit) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.scope = scope;
        this.audit = audit;
    }

    /**
     * The refund that awaits a second person; the same again for the same key.
     *
     * @throws NotFound if the unit paid nothing with the batch, or the batch is not in the books or its account ended
     * @throws MoreThanDeposited if less of it is left
     */
    @Transactional
    public DepositRefundId request(Viewer viewer, NewDepositRefund refund) {
        scope.kept(viewer, refund.book(), "申请返还交存");
        Optional<DepositRefundId> known = known(refund);
        if (known.isPresent()) {
            return known.get();
        }
        Line line = sql.first(
                        LINE,
                        row -> new Line(
                                row.getLong("compound_id"),
                                row.getObject("received_on", LocalDate.class),
                                row.getLong("account_id"),
                                Money.ofFen(row.getLong("amount_fen"))),
                        refund.batch().value(),
                        refund.book().value(),
                        refund.unit().value())
                .orElseThrow(() -> new NotFound("可返还的交存", refund.batch()));
        requireFits(refund, line);
        return insert(viewer, refund, line);
    }

    private Optional<DepositRefundId> known(NewDepositRefund refund) {
        return sql.first(
                KNOWN,
                row -> {
                    if (!Arrays.equals(row.getBytes("content_hash"), refund.contentHash())) {
                        throw new KeyReusedWithOtherContent(refund.key());
                    }
                    return new DepositRefundId(row.getLong("refund_id"));
                },
                refund.key().value());
    }

    private void requireFits(NewDepositRefund refund, Line line) {
        if (refund.paidOn().isBefore(line.receivedOn())) {
            throw new InvalidValue("返还日期 %s 早于交存到账日 %s，请核对日期。".formatted(refund.paidOn(), line.receivedOn()));
        }
        Money taken = Money.ofFen(sql.number(TAKEN, refund.batch().value(), line.account()));
        Money left = line.amount().minus(taken);
        if (refund.amount().isMoreThan(left)) {
            throw new MoreThanDeposited(refund.amount(), left);
        }
    }

    private DepositRefundId insert(Viewer viewer, NewDepositRefund refund, Line line) {
        DepositRefundId id = new DepositRefundId(ids.next());
        sql.update(
                INSERT,
                id.value(),
                refund.book().value(),
                line.compound(),
                refund.key().value(),
                refund.contentHash(),
                refund.batch().value(),
                line.account(),
                refund.amount().fen(),
                refund.reason().name(),
                refund.note(),
                refund.paidOn(),
                viewer.user().value(),
                LocalDateTime.now(clock));
        audit.record(
                viewer,
                "RequestDepositRefund",
                "deposit-refund:" + id,
                "申请返还交存 %s 元：%s"
                        .formatted(refund.amount().grouped(), refund.reason().label()));
        return id;
    }

    /** What the unit paid with the batch, locked. */
    private record Line(long compound, LocalDate receivedOn, long account, Money amount) {}
}
