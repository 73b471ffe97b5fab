package cn.changxiao.handover.batch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.property.calendar.CalendarAnswer;
import cn.changxiao.property.policy.PolicyParameter;
import cn.changxiao.property.policy.PolicyUnit;
import cn.changxiao.property.policy.PolicyValue;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ResponseClockTest {

    private static final LocalDate DUE = LocalDate.of(2026, 12, 11);

    @Test
    void isNotLateOnItsLastDay() {
        ResponseClock clock = clock(new CalendarAnswer.Known<>(DUE));

        assertThat(clock.daysLate(DUE)).isZero();
        assertThat(clock.sentence(DUE)).isEqualTo("应于 2026-12-11 前答复（15 个工作日，测试条款）。");
    }

    @Test
    void countsTheReportsThatAreDueAfterEachInterval() {
        ResponseClock clock = clock(new CalendarAnswer.Known<>(DUE));

        assertThat(clock.reports(DUE.plusDays(6))).isZero();
        assertThat(clock.reports(DUE.plusDays(7))).isEqualTo(1);
        assertThat(clock.sentence(DUE.plusDays(15))).endsWith("已逾期 15 日，应已上报 2 次（每 7 日一次）。");
    }

    @Test
    void showsADayInAYearWithoutHolidaysAsProvisional() {
        ResponseClock clock = clock(new CalendarAnswer.NotPublished<>(LocalDate.of(2027, 1, 8), 2027));

        assertThat(clock.sentence(DUE)).contains("2027-01-08（暂定：2027 年放假安排尚未公布）");
    }

    private static ResponseClock clock(CalendarAnswer<LocalDate> due) {
        return new ResponseClock(
                LocalDate.of(2026, 11, 20),
                due,
                value(PolicyParameter.HANDOVER_RESPONSE, 15, PolicyUnit.WORKING_DAYS),
                value(PolicyParameter.HANDOVER_ESCALATION, 7, PolicyUnit.DAYS));
    }

    private static PolicyValue value(PolicyParameter parameter, long value, PolicyUnit unit) {
        return new PolicyValue(parameter, value, unit, "国家", "测试条款", true, LocalDate.of(2020, 1, 1));
    }
}
