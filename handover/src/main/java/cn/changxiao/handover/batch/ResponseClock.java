package cn.changxiao.handover.batch;

import cn.changxiao.property.calendar.CalendarAnswer;
import cn.changxiao.property.policy.PolicyValue;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How long an invited operator has to answer: the day by which it should, by the policy of the compound's place, and
 * the steps since. A day in a year without published holidays is provisional.
 */
public record ResponseClock(
        LocalDate invitedOn, CalendarAnswer<LocalDate> dueOn, PolicyValue length, PolicyValue escalation) {

    /** Whole days since the last day for an answer; 0 before. */
    public long daysLate(LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(dueOn.value(), today));
    }

    /** How often the street should have reported it by now: once for each whole interval of policy. */
    public long reports(LocalDate today) {
        return escalation.value() == 0 ? 0 : daysLate(today) / escalation.value();
    }

    /** The clock as a sentence, with the clause it follows. */
    public String sentence(LocalDate today) {
        String due = "应于 " + dueOn.text() + " 前答复（" + length.text() + "，" + length.clause() + "）。";
        if (daysLate(today) == 0) {
            return due;
        }
        String late = due + "已逾期 " + daysLate(today) + " 日";
        return reports(today) == 0
                ? late + "。"
                : late + "，应已上报 " + reports(today) + " 次（每 " + escalation.text() + "一次）。";
    }
}
