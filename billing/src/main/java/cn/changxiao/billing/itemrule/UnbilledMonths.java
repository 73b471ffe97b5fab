package cn.changxiao.billing.itemrule;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.property.Sql;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;

/** Requires a month to come for which the issuer has billed nobody yet: within a month a rule never changes. */
@Singleton
class UnbilledMonths {

    private static final String BILLED =
            "SELECT COUNT(*) FROM billing_collection_month c WHERE c.issuer_id = ? AND c.period >= ?";

    private final Sql sql;
    private final Clock clock;

    UnbilledMonths(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @throws ItemRuleRefused if the month has begun, or it or a later one was billed in advance */
    void require(long issuer, BillingMonth from) {
        BillingMonth earliest = BillingMonth.of(LocalDate.now(clock)).plus(1);
        if (earliest.isAfter(from)) {
            throw ItemRuleRefused.begun(from, earliest);
        }
        if (sql.number(BILLED, issuer, from.number()) > 0) {
            throw ItemRuleRefused.billed(from);
        }
    }
}
