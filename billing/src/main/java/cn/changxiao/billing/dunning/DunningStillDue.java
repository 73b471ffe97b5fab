package cn.changxiao.billing.dunning;

import cn.changxiao.billing.message.BeforeSending;
import cn.changxiao.property.Sql;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** A reminder goes out only while what it reminds of is overdue, undisputed and not in a plan. */
@Singleton
class DunningStillDue implements BeforeSending {

    private static final String OPEN = """
            SELECT COUNT(*) FROM billing_dunning_step s
            JOIN billing_dunning_step_item i ON i.step_id = s.step_id
            JOIN billing_open_item o ON o.unit_id = s.unit_id AND o.period = i.period AND o.issuer_id = s.issuer_id
            WHERE s.step_id = ? AND
            """ + DueUnits.DUE;

    private final Sql sql;
    private final Clock clock;

    DunningStillDue(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public Optional<String> reasonAgainst(long step) {
        return sql.number(OPEN, step, LocalDate.now(clock)) > 0 ? Optional.empty() : Optional.of("已缴清、有异议或已分期，不再提醒");
    }
}
