package cn.changxiao.fund.topup;

import cn.changxiao.fund.account.FundScope;
import cn.changxiao.property.ContentHash;
import cn.changxiao.property.Ids;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.certificate.CertificateAlreadySpent;
import cn.changxiao.property.certificate.CertificateId;
import cn.changxiao.property.certificate.CertificateSubject;
import cn.changxiao.property.certificate.CertificateUse;
import cn.changxiao.property.certificate.SpendCertificate;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.policy.Policies;
import cn.changxiao.property.policy.PolicyParameter;
import cn.changxiao.property.policy.PolicyValue;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Asks the units below the threshold for what is missing (维修资金管理办法 art. 17), by the owners' decision (Civil Code
 * 278(1)⑥), whose certificate is spent here and whose cap covers the sum.
 */
@Singleton
public class OrderTopUp {

    /** What is missing is rounded up: a fen less would still be below. */
    private static final String MISSING = """
            SELECT a.unit_id, CEILING(CAST(i.amount_fen AS DECIMAL(30, 0)) * ? / 1000000) + b.balance_fen AS missing_fen
            FROM fund_account a
            JOIN fund_balance b ON b.account_id = a.account_id
            JOIN fund_initial_deposit i ON i.account_id = a.account_id
            WHERE a.compound_id = ? AND a.level = 'UNIT' AND a.part = 'OWNER'
                AND a.closed_on IS NULL
                AND CAST(-b.balance_fen AS DECIMAL(30, 0)) * 1000000 < CAST(i.amount_fen AS DECIMAL(30, 0)) * ?
            """;

    private static final String INSERT = """
            INSERT INTO fund_top_up_order (order_id, business_key, content_hash, compound_id, certificate_id, due_on,
                threshold_ppm, unit_count, missing_fen, ordered_by, ordered_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String INSERT_UNIT =
            "INSERT INTO fund_top_up_unit (order_id, unit_id, missing_fen) VALUES (?, ?, ?)";

    private static final String KNOWN = """
            SELECT order_id, content_hash, unit_count, missing_fen FROM fund_top_up_order WHERE business_key = ?
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final FundScope scope;
    private final Policies policies;
    private final SpendCertificate spendCertificate;
    private final AuditLog audit;

    OrderTopUp(
            Sql sql,
            Ids ids,
            Clock clock,
            FundScope scope,
            Policies policies,
            SpendCertificate spendCertificate,
            AuditLog audit) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.scope = scope;
        this.policies = policies;
        this.spendCertificate = spendCertificate;
        this.audit = audit;
    }

    /**
     * Who is asked for how much; the same again for the same key and content.
     *
     * @throws InvalidValue if the units have less time to pay than the place gives them
     * @throws NobodyToTopUp if no unit is below the threshold
     * @throws CertificateAlreadySpent and its like, if the owners' decision does not permit it
     */
    @Transactional
    public OrderedTopUp order(Viewer viewer, TopUpOrder order) {
        scope.requireRole(viewer, "发起续筹", Role.OWNERS_COMMITTEE, Role.FUND_CUSTODIAN);
        scope.requireVisible(viewer, order.compound());
        Optional<OrderedTopUp> earlier = known(order);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        LocalDate today = LocalDate.now(clock);
        String place = place(order);
        requireTimeToPay(order, policies.explain(PolicyParameter.FUND_TOP_UP_PAYMENT, place, today), today);
        PolicyValue threshold = policies.explain(PolicyParameter.FUND_TOP_UP_THRESHOLD, place, today);
        List<Asked> asked = asked(order, threshold);
        OrderedTopUp ordered = new OrderedTopUp(
                ids.next(),
                asked.size(),
                Money.sum(asked.stream().map(Asked::missing).toList()));
        insert(viewer, order, threshold, ordered);
        sql.batch(
                INSERT_UNIT,
                asked.stream()
                        .map(unit -> new Object[] {
                            ordered.id(), unit.unit(), unit.missing().fen()
                        })
                        .toList());
        return ordered;
    }

    private static void requireTimeToPay(TopUpOrder order, PolicyValue term, LocalDate today) {
        LocalDate earliest = today.plusDays(term.value());
        if (order.dueOn().isBefore(earliest)) {
            throw new InvalidValue("续筹的交存期限 %s 太早：业主接到通知后有 %s 交款（%s），请不早于 %s。"
                    .formatted(order.dueOn(), term.text(), term.clause(), earliest));
        }
    }

    private List<Asked> asked(TopUpOrder order, PolicyValue threshold) {
        List<Asked> asked = sql.list(
                MISSING,
                row -> new Asked(row.getLong(1), Money.ofFen(row.getLong(2))),
                threshold.value(),
                order.compound().value(),
                threshold.value());
        if (asked.isEmpty()) {
            throw new NobodyToTopUp(threshold);
        }
        return asked;
    }

    private void insert(Viewer viewer, TopUpOrder order, PolicyValue threshold, OrderedTopUp ordered) {
        CertificateId certificate = spendCertificate.spend(
                viewer,
                order.certificate(),
                new CertificateUse(
                        CertificateSubject.TOP_UP,
                        order.compound(),
                        Optional.of(ordered.missing()),
                        Optional.empty(),
                        "top-up:" + ordered.id()));
        sql.update(
                INSERT,
                ordered.id(),
                order.key().value(),
                ContentHash.of(order),
                order.compound().value(),
                certificate.value(),
                order.dueOn(),
                threshold.value(),
                ordered.units(),
                ordered.missing().fen(),
                viewer.user().value(),
                LocalDateTime.now(clock));
        audit.record(
                viewer,
                "OrderTopUp",
                "top-up:" + ordered.id(),
                "续筹 %d 户，共 %s 元，于 %s 前交存"
                        .formatted(ordered.units(), ordered.missing().grouped(), order.dueOn()));
    }

    private Optional<OrderedTopUp> known(TopUpOrder order) {
        return sql.first(
                KNOWN,
                row -> {
                    if (!Arrays.equals(row.getBytes("content_hash"), ContentHash.of(order))) {
                        throw new KeyReusedWithOtherContent(order.key());
                    }
                    return new OrderedTopUp(
                            row.getLong("order_id"),
                            row.getLong("unit_count"),
                            Money.ofFen(row.getLong("missing_fen")));
                },
                order.key().value());
    }

    private String place(TopUpOrder order) {
        return sql.first(
                        "SELECT street_code FROM registry_compound WHERE compound_id = ?",
                        row -> row.getString(1),
                        order.compound().value())
                .orElseThrow(() -> new NotFound("小区", order.compound()));
    }

    /** A unit below the threshold with what it lacks. */
    private record Asked(long unit, Money missing) {}
}
