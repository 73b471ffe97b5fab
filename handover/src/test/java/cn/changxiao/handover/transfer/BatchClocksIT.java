package cn.changxiao.handover.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.handover.HandoverCity;
import cn.changxiao.handover.batch.BatchClocks;
import cn.changxiao.handover.batch.BatchDetail;
import cn.changxiao.handover.batch.BatchId;
import cn.changxiao.handover.batch.ResponseClock;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.Sql;
import cn.changxiao.property.calendar.CalendarAnswer;
import cn.changxiao.property.calendar.WorkingDays;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class BatchClocksIT implements DatabaseTest {

    @Inject
    HandoverCity city;

    @Inject
    Steps steps;

    @Inject
    BatchDetail details;

    @Inject
    BatchClocks clocks;

    @Inject
    WorkingDays workingDays;

    @Inject
    Clock clock;

    @Inject
    Sql sql;

    @Test
    void givesTheOperatorTheWorkingDaysOfThePolicyAndOfTheStreetOnceItSetsItsOwn() {
        HandoverCity.World world = city.build();
        LocalDate today = LocalDate.now(clock);
        BatchId batch = steps.draft.draft(
                world.street(), steps.newBatch(world, "clock-" + world.compound(), steps.facilities(world)));
        assertThat(clocks.response(details.view(world.street(), batch))).isEmpty();
        steps.invite.invite(world.street(), new BusinessKey("invite:" + batch), batch, today);

        assertThat(response(world, batch).dueOn()).isEqualTo(workingDays.after(today, 15));

        sql.update(
                "INSERT INTO policy_profile (code, jurisdiction_code, name, document) VALUES (?, ?, '测试街道', '测试')",
                "S" + world.compound(),
                street(world));
        sql.update("""
                INSERT INTO policy_parameter (profile_code, name, valid_from, value, unit, clause, basis)
                VALUES (?, 'HANDOVER_RESPONSE', '2020-01-01', 10, 'DAYS', '测试条款', 'LOCAL')
                """, "S" + world.compound());
        assertThat(response(world, batch).dueOn()).isEqualTo(new CalendarAnswer.Known<>(today.plusDays(10)));
        assertThat(response(world, batch).sentence(today.plusDays(11))).contains("测试条款", "已逾期 1 日");
        assertThat(clocks.mendBy(details.view(world.street(), batch), today).value())
                .isEqualTo(today.plusDays(30));
    }

    private ResponseClock response(HandoverCity.World world, BatchId batch) {
        return clocks.response(details.view(world.operator(), batch)).orElseThrow();
    }

    private String street(HandoverCity.World world) {
        return sql.first(
                        "SELECT street_code FROM registry_compound WHERE compound_id = ?",
                        row -> row.getString(1),
                        world.compound().value())
                .orElseThrow();
    }
}
