package cn.changxiao.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.property.Sql;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class MonthlyBillRunJobIT implements DatabaseTest {

    @Inject
    MonthlyBillRunJob job;

    @Inject
    RunHistory history;

    @Inject
    Sql sql;

    @Test
    void preparesOneRunAManagerAndMonthHoweverOftenItRuns() {
        compoundManagedBy(501, "甲物业");
        compoundManagedBy(502, "乙物业");

        job.run(firing("2026-11-01T03:00", RunCause.SCHEDULE));
        job.run(firing("2026-11-20T10:00", RunCause.MANUAL));

        assertThat(sql.number("SELECT COUNT(*) FROM billing_run")).isEqualTo(2);
        assertThat(sql.number("SELECT COUNT(*) FROM billing_run WHERE state = 'PREPARED' AND prepared_by = 0"))
                .isEqualTo(2);
        RunHistory.Line last = history.latest(ScheduledTask.MONTHLY_BILL_RUN).orElseThrow();
        assertThat(last.outcome()).isEqualTo(RunOutcome.DONE);
        assertThat(last.done()).isEqualTo(3);
        assertThat(last.message()).contains("甲物业", "乙物业");
    }

    private void compoundManagedBy(long id, String manager) {
        sql.update("INSERT IGNORE INTO place_jurisdiction (code, level, name) VALUES ('510903001', 'STREET', '测试街道')");
        sql.update("""
                INSERT INTO party_organisation (organisation_id, kind, name, jurisdiction_code, created_at)
                VALUES (?, 'PROPERTY_COMPANY', ?, '510903001', '2024-01-01')
                """, id, manager);
        sql.update("""
                INSERT INTO estate_compound (compound_id, business_key, name, street_code, created_at)
                VALUES (?, ?, '滨江花园', '510903001', '2024-01-01')
                """, id, "compound:" + id);
        sql.update("""
                INSERT INTO management_agreement (agreement_id, business_key, compound_id, mode, organisation_id,
                    fee_basis, valid_from, valid_until, recorded_by, recorded_at, content_hash)
                VALUES (?, ?, ?, 'COMPANY', ?, 'LUMP_SUM', '2024-01-01', '9999-12-31', 1, '2024-01-01', REPEAT('x', 32))
                """, id, "agreement:" + id, id, id);
    }

    private static Firing firing(String dueAt, RunCause cause) {
        return new Firing(ScheduledTask.MONTHLY_BILL_RUN, LocalDateTime.parse(dueAt), cause, 0, "instance-1", false);
    }
}
