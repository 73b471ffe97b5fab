package cn.changxiao.billing.latefee;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.Managers;
import cn.changxiao.billing.Retry;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.Sql;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;

/**
 * Bills what being late cost up to the end of a month, compound by compound, each in a transaction: for an item and a
 * month once, and never more in all than has accrued. Where no rate was approved nothing happens.
 */
@Singleton
public class ChargeLateFees {

    private static final String COMPOUNDS = """
            SELECT DISTINCT compound_id FROM billing_late_fee_rate
            WHERE issuer_id = ? AND state = 'APPROVED' AND valid_from <= ? ORDER BY compound_id
            """;

    private final Sql sql;
    private final Clock clock;
    private final LateFeePosting posting;

    ChargeLateFees(Sql sql, Clock clock, LateFeePosting posting) {
        this.sql = sql;
        this.clock = clock;
        this.posting = posting;
    }

    /**
     * What was billed now; calling it again bills nothing more.
     *
     * @throws InvalidValue if the month is not over
     * @throws cn.changxiao.billing.closing.BillingMonthClosed if it is closed and a rate was approved
     */
    public LateFeeSummary charge(Viewer viewer, BillingMonth month) {
        long issuer = Managers.issuer(viewer, "计收违约金").value();
        if (!month.lastDay().isBefore(LocalDate.now(clock))) {
            throw new InvalidValue("%s 尚未结束，违约金按整月计收。".formatted(month));
        }
        LateFeeSummary all = LateFeeSummary.NONE;
        for (long compound : sql.list(COMPOUNDS, row -> row.getLong(1), issuer, month.lastDay())) {
            all = all.plus(Retry.whileContended(() -> posting.post(viewer, issuer, compound, month)));
        }
        return all;
    }
}
