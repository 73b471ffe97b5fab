package cn.changxiao.billing.latefee;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.closing.BillingMonths;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The late fees of one compound and month, in one transaction. */
@Singleton
class LateFeePosting {

    /** Locked, so that two at once charge one after the other. */
    private static final String RATES = """
            SELECT valid_from, per_day_ppm FROM billing_late_fee_rate
            WHERE issuer_id = ? AND compound_id = ? AND state = 'APPROVED' ORDER BY valid_from FOR UPDATE
            """;

    private final Sql sql;
    private final LateFeeCap cap;
    private final LateItemRows items;
    private final LateFeeBills bills;
    private final BillingMonths months;
    private final AuditLog audit;

    LateFeePosting(
            Sql sql, LateFeeCap cap, LateItemRows items, LateFeeBills bills, BillingMonths months, AuditLog audit) {
        this.sql = sql;
        this.cap = cap;
        this.items = items;
        this.bills = bills;
        this.months = months;
        this.audit = audit;
    }

    @Transactional
    LateFeeSummary post(Viewer viewer, long issuer, long compound, BillingMonth month) {
        months.hold(issuer).requireOpen(month, "计收该月的违约金");
        NavigableMap<LocalDate, Long> approved = new TreeMap<>();
        sql.list(RATES, row -> approved.put(row.getObject(1, LocalDate.class), row.getLong(2)), issuer, compound);
        LocalDate until = month.lastDay().plusDays(1);
        DailyRates rates = new DailyRates(approved).capped(cap.before(new CompoundId(compound), until));
        List<LateFeeBills.Charge> charges = new ArrayList<>();
        for (LateItemRows.Line line : items.of(issuer, compound, until, month.firstDay())) {
            Money accrued = line.item().accrued(rates, until);
            // What was charged before stays within what has accrued, also when older receipts became known since.
            if (accrued.isMoreThan(line.charged())) {
                charges.add(new LateFeeBills.Charge(line, accrued, accrued.minus(line.charged())));
            }
        }
        if (charges.isEmpty()) {
            return LateFeeSummary.NONE;
        }
        LateFeeSummary summary = bills.write(issuer, compound, month, charges);
        audit.record(
                viewer,
                "ChargeLateFees",
                "compound:" + compound,
                "%s 违约金 %d 户共 %s 元".formatted(month, summary.bills(), summary.amount()));
        return summary;
    }
}
