package cn.changxiao.fund.proof;

import cn.changxiao.property.Sql;
import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Looks at all books at one moment, so that vouchers posted meanwhile are no findings. */
@Singleton
class FundSnapshot {

    private final Sql sql;

    FundSnapshot(Sql sql) {
        this.sql = sql;
    }

    @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
    Proof look(LocalDateTime at) {
        List<Finding> findings = new ArrayList<>();
        for (ProofRule rule : ProofRule.values()) {
            if (!rule.query().isEmpty()) {
                findings.addAll(sql.list(
                        rule.query(), row -> new Finding(rule, row.getString(1), row.getLong(2), row.getLong(3))));
            }
        }
        return new Proof(
                at,
                sql.number("SELECT COUNT(*) FROM fund_journal"),
                sql.number("SELECT COUNT(*) FROM fund_posting"),
                sql.number("SELECT COUNT(*) FROM fund_account"),
                0,
                findings);
    }
}
