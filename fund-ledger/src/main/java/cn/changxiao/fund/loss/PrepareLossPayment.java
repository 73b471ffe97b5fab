package cn.changxiao.fund.loss;

import cn.changxiao.fund.account.FundScope;
import cn.changxiao.property.Ids;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The maker's half of paying what is owed for a lost building: which units, to whom, on which day. */
@Singleton
public class PrepareLossPayment {

    private static final String KNOWN = "SELECT payment_id, content_hash FROM fund_loss_payment WHERE business_key = ?";

    private static final String OWED = """
            SELECT account_id, unit_id, amount_fen FROM fund_loss_line
            WHERE loss_id = ? AND part = ? AND payment_id IS NULL
            ORDER BY account_id FOR UPDATE
            """;

    private static final String INSERT = """
            INSERT INTO fund_loss_payment (payment_id, loss_id, business_key, content_hash, payee, paid_on, note, amount_fen,
                unit_count, state, maker_id, prepared_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'PREPARED', ?, ?)
            """;

    private static final String TAKE = """
            UPDATE fund_loss_line SET payment_id = ? WHERE loss_id = ? AND account_id = ? AND payment_id IS NULL
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final FundScope scope;
    private final BuildingLossRows rows;
    private final AuditLog audit;

    PrepareLossPayment(Sql sql, Ids ids, Clock clock, FundScope scope, BuildingLossRows rows, AuditLog audit) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.scope = scope;
        this.rows = rows;
        this.audit = audit;
    }

    /**
     * The payment that awaits a second person; the same again for the same key.
     *
     * @throws NothingOwed if nothing of that part is unpaid, or a named unit is not among it
     */
    @Transactional
    public long prepare(Viewer viewer, NewLossPayment payment) {
        scope.requireRole(viewer, "编制灭失返还付款单", Role.FUND_CUSTODIAN);
        BuildingLossRow loss = rows.lock(viewer, payment.loss());
        Optional<Long> known = known(payment);
        if (known.isPresent()) {
            return known.get();
        }
        loss.require(BuildingLossState.BOOKED);
        List<Owed> owed = owed(payment);
        Money total = Money.sum(owed.stream().map(Owed::amount).toList());
        long id = ids.next();
        insert(viewer, payment, id, owed.size(), total);
        sql.batch(
                TAKE,
                owed.stream()
                        .map(line -> new Object[] {id, payment.loss().value(), line.account()})
                        .toList());
        audit.record(
                viewer,
                "PrepareLossPayment",
                "building-loss:" + payment.loss(),
                "编制付款单：%s %d 户 %s 元".formatted(payment.payee().label(), owed.size(), total.grouped()));
        return id;
    }

    private Optional<Long> known(NewLossPayment payment) {
        return sql.first(
                KNOWN,
                row -> {
                    if (!Arrays.equals(row.getBytes("content_hash"), payment.contentHash())) {
                        throw new KeyReusedWithOtherContent(payment.key());
                    }
                    return row.getLong("payment_id");
                },
                payment.key().value());
    }

    private List<Owed> owed(NewLossPayment payment) {
        Set<Long> wanted = payment.units().stream().map(unit -> unit.value()).collect(Collectors.toSet());
        List<Owed> owed = sql
                .list(
                        OWED,
                        row -> new Owed(
                                row.getLong("account_id"),
                                row.getLong("unit_id"),
                                Money.ofFen(row.getLong("amount_fen"))),
                        payment.loss().value(),
                        payment.payee().part())
                .stream()
                .filter(line -> wanted.isEmpty() || wanted.contains(line.unit()))
                .toList();
        if (owed.isEmpty() || owed.stream().map(Owed::unit).distinct().count() < wanted.size()) {
            throw new NothingOwed(payment.payee());
        }
        return owed;
    }

    private void insert(Viewer viewer, NewLossPayment payment, long id, int units, Money total) {
        sql.update(
                INSERT,
                id,
                payment.loss().value(),
                payment.key().value(),
                payment.contentHash(),
                payment.payee().name(),
                payment.paidOn(),
                payment.note(),
                total.fen(),
                units,
                viewer.user().value(),
                LocalDateTime.now(clock));
    }

    /** What one sub-account had and nobody has paid. */
    private record Owed(long account, long unit, Money amount) {}
}
