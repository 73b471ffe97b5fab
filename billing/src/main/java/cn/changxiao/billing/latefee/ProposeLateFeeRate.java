package cn.changxiao.billing.latefee;

import cn.changxiao.billing.Managers;
import cn.changxiao.billing.Retry;
import cn.changxiao.property.Ids;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.policy.PolicyUnit;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;

/** One person of a manager proposes what being late costs in a compound, from a day to come. */
@Singleton
public class ProposeLateFeeRate {

    private static final String BY_KEY =
            "SELECT rate_id, content_hash FROM billing_late_fee_rate WHERE business_key = ?";
    private static final String MANAGED = """
            SELECT COUNT(*) FROM registry_management m
            WHERE m.compound_id = ? AND m.organisation_id = ? AND m.valid_from <= ? AND ? < m.valid_until
            """;
    private static final String INSERT = """
            INSERT INTO billing_late_fee_rate (rate_id, business_key, content_hash, issuer_id, compound_id, per_day_ppm,
                valid_from, basis, state, proposed_by, proposed_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'PROPOSED', ?, ?)
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final LateFeeCap cap;
    private final AuditLog audit;

    ProposeLateFeeRate(Sql sql, Ids ids, Clock clock, LateFeeCap cap, AuditLog audit) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.cap = cap;
        this.audit = audit;
    }

    /**
     * The id of the proposal; the same key with the same content gets the earlier one.
     *
     * @throws NotFound if the viewer does not manage the compound on that day
     * @throws LateFeeAboveCap if the place allows less
     * @throws InvalidValue if the day is over: nobody is charged for days on which nothing was agreed
     */
    public LateFeeRateId propose(Viewer viewer, NewLateFeeRate rate) {
        return Retry.whileContended(() -> proposeOnce(viewer, rate));
    }

    @Transactional
    LateFeeRateId proposeOnce(Viewer viewer, NewLateFeeRate rate) {
        long issuer = Managers.issuer(viewer, "申报违约金标准").value();
        Optional<LateFeeRateId> earlier = sql.first(
                BY_KEY,
                row -> {
                    if (!Arrays.equals(row.getBytes("content_hash"), rate.contentHash())) {
                        throw new KeyReusedWithOtherContent(rate.key());
                    }
                    return new LateFeeRateId(row.getLong("rate_id"));
                },
                rate.key().value());
        return earlier.orElseGet(() -> insert(viewer, issuer, rate));
    }

    private LateFeeRateId insert(Viewer viewer, long issuer, NewLateFeeRate rate) {
        if (rate.from().isBefore(LocalDate.now(clock))) {
            throw new InvalidValue("违约金标准不得追溯，生效日期须不早于今天。");
        }
        if (sql.number(MANAGED, rate.compound().value(), issuer, rate.from(), rate.from()) == 0) {
            throw new NotFound("当日由本单位管理的小区", rate.compound());
        }
        cap.require(rate.compound(), rate.perDay(), rate.from());
        LateFeeRateId id = new LateFeeRateId(ids.next());
        sql.update(
                INSERT,
                id.value(),
                rate.key().value(),
                rate.contentHash(),
                issuer,
                rate.compound().value(),
                rate.perDay(),
                rate.from(),
                rate.basis(),
                viewer.user().value(),
                LocalDateTime.now(clock));
        audit.record(
                viewer,
                "ProposeLateFeeRate",
                "late-fee-rate:" + id,
                "小区 %s 自 %s 起每日 %s"
                        .formatted(rate.compound(), rate.from(), PolicyUnit.PARTS_PER_MILLION.text(rate.perDay())));
        return id;
    }
}
