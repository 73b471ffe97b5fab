package cn.changxiao.fund.transfer;

import cn.changxiao.fund.account.FundScope;
import cn.changxiao.property.Ids;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.calendar.Deadlines;
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
import java.util.Optional;

/** The maker's half of a transfer: the assembly's notice, with the day by which the bank must be told (art. 16). */
@Singleton
public class PrepareTransfer {

    private static final String KNOWN = "SELECT transfer_id, content_hash FROM fund_transfer WHERE business_key = ?";

    private static final String EARLIER = """
            SELECT notified_on FROM fund_transfer WHERE compound_id = ? AND custodian_id = ? AND state <> 'REJECTED'
            """;

    private static final String PLACE = "SELECT street_code FROM registry_compound WHERE compound_id = ?";

    private static final String INSERT = """
            INSERT INTO fund_transfer (transfer_id, business_key, content_hash, custodian_id, compound_id, assembly, bank,
                bank_account, resolution, notified_on, order_by, state, maker_id, prepared_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'PREPARED', ?, ?)
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final FundScope scope;
    private final Policies policies;
    private final Deadlines deadlines;
    private final AuditLog audit;

    PrepareTransfer(
            Sql sql, Ids ids, Clock clock, FundScope scope, Policies policies, Deadlines deadlines, AuditLog audit) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.scope = scope;
        this.policies = policies;
        this.deadlines = deadlines;
        this.audit = audit;
    }

    /**
     * The transfer that awaits a second person; the same again for the same key.
     *
     * @throws TransferUnderWay if the compound's fund is being or was transferred
     */
    @Transactional
    public TransferId prepare(Viewer viewer, NewTransfer transfer) {
        scope.requireRole(viewer, "登记资金划转", Role.FUND_CUSTODIAN);
        scope.requireVisible(viewer, transfer.compound());
        if (transfer.notifiedOn().isAfter(LocalDate.now(clock))) {
            throw new InvalidValue("通知日期 %s 晚于今天，请在收到业主委员会通知后登记。".formatted(transfer.notifiedOn()));
        }
        return known(transfer).orElseGet(() -> insert(viewer, transfer));
    }

    private Optional<TransferId> known(NewTransfer transfer) {
        return sql.first(
                KNOWN,
                row -> {
                    if (!Arrays.equals(row.getBytes("content_hash"), transfer.contentHash())) {
                        throw new KeyReusedWithOtherContent(transfer.key());
                    }
                    return new TransferId(row.getLong("transfer_id"));
                },
                transfer.key().value());
    }

    private TransferId insert(Viewer viewer, NewTransfer transfer) {
        requireFirst(viewer, transfer);
        TransferId id = new TransferId(ids.next());
        LocalDate orderBy = orderBy(transfer);
        sql.update(
                INSERT,
                id.value(),
                transfer.key().value(),
                transfer.contentHash(),
                viewer.organisationKey(),
                transfer.compound().value(),
                transfer.assembly(),
                transfer.bank(),
                transfer.bankAccount(),
                transfer.resolution(),
                transfer.notifiedOn(),
                orderBy,
                viewer.user().value(),
                LocalDateTime.now(clock));
        audit.record(
                viewer,
                "PrepareTransfer",
                "fund-transfer:" + id,
                "登记划转至“%s”，%s 前办理".formatted(transfer.assembly(), orderBy));
        return id;
    }

    private void requireFirst(Viewer viewer, NewTransfer transfer) {
        sql.first(
                        EARLIER,
                        row -> row.getObject(1, LocalDate.class),
                        transfer.compound().value(),
                        viewer.organisationKey())
                .ifPresent(day -> {
                    throw new TransferUnderWay(day);
                });
    }

    private LocalDate orderBy(NewTransfer transfer) {
        String place = sql.first(
                        PLACE, row -> row.getString(1), transfer.compound().value())
                .orElseThrow(() -> new NotFound("小区", transfer.compound()));
        PolicyValue length = policies.explain(PolicyParameter.FUND_TRANSFER_ORDER, place, transfer.notifiedOn());
        return deadlines.after(transfer.notifiedOn(), length).value();
    }
}
