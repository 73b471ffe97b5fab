package cn.changxiao.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.property.Sql;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class DunningJobIT implements DatabaseTest {

    @Inject
    DunningJob job;

    @Inject
    SendMessagesJob sendMessagesJob;

    @Inject
    RunHistory history;

    @Inject
    Sql sql;

    @Test
    void eachUnitIsDunnedOnceHoweverOftenItRunsAndMessagesWaitForTheMorning() {
        aUnitThatOwes();

        job.run(firing(ScheduledTask.DUNNING, "2026-11-20T07:30", RunCause.SCHEDULE));
        job.run(firing(ScheduledTask.DUNNING, "2026-11-20T10:00", RunCause.MANUAL));

        assertThat(sql.number("SELECT COUNT(*) FROM billing_dunning_step WHERE unit_id = 701"))
                .isEqualTo(1);
        RunHistory.Line last = history.latest(ScheduledTask.DUNNING).orElseThrow();
        assertThat(last.outcome()).isEqualTo(RunOutcome.DONE);
        sql.update("UPDATE billing_message SET not_before = '9998-01-01'");
        assertThat(sendMessagesJob.hasWork()).isFalse();
    }

    private void aUnitThatOwes() {
        sql.update("INSERT IGNORE INTO place_jurisdiction (code, level, name) VALUES ('510903001', 'STREET', '测试街道')");
        sql.update("""
                INSERT INTO party_organisation (organisation_id, kind, name, jurisdiction_code, created_at)
                VALUES (701, 'PROPERTY_COMPANY', '甲物业', '510903001', '2024-01-01')
                """);
        sql.update("""
                INSERT INTO estate_compound (compound_id, business_key, name, street_code, created_at)
                VALUES (701, 'dunning-job', '滨江花园', '510903001', '2024-01-01')
                """);
        sql.update("""
                INSERT INTO estate_building (building_id, compound_id, label, floors, has_lift)
                VALUES (701, 701, '1幢', 6, FALSE)
                """);
        sql.update("""
                INSERT INTO estate_unit (unit_id, compound_id, building_id, entrance, floor_no, room, delivery_order,
                    area_hundredths, nature)
                VALUES (701, 701, 701, '', 1, '101', 1, 8950, 'COMMODITY')
                """);
        sql.update("""
                INSERT INTO management_agreement (agreement_id, business_key, compound_id, mode, organisation_id,
                    fee_basis, valid_from, valid_until, recorded_by, recorded_at, content_hash)
                VALUES (701, 'dunning-job', 701, 'COMPANY', 701, 'LUMP_SUM', '2024-01-01', '9999-12-31', 1, '2024-01-01',
                    REPEAT('x', 32))
                """);
        sql.update("""
                INSERT INTO billing_bill (bill_id, issuer_id, number_year, number_in_year, run_id, compound_id, building_id,
                    unit_id, payer_id, period, issued_on, due_on, due_fen)
                VALUES (701, 701, 2026, 1, 0, 701, 701, 701, 701, 202601, '2026-01-01', '2026-01-31', 5818)
                """);
        sql.update("""
                INSERT INTO billing_open_item (unit_id, period, fee_item_id, sequence_no, bill_id, issuer_id, compound_id,
                    due_on, amount_fen, open_fen)
                VALUES (701, 202601, 1, 0, 701, 701, 701, '2026-01-31', 5818, 5818)
                """);
    }

    private static Firing firing(ScheduledTask task, String dueAt, RunCause cause) {
        return new Firing(task, LocalDateTime.parse(dueAt), cause, 0, "instance-1", false);
    }
}
