package cn.changxiao.billing.dunning;

import cn.changxiao.billing.ladder.DunningStage;
import cn.changxiao.billing.ladder.Ladder;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A unit with something overdue that is neither disputed nor planned.
 *
 * @param person whose debt it is: who pays the newest of these bills; bills of earlier owners are not demanded here
 * @param caseId the open case; 0 for none
 * @param lastStage 0 before the first
 * @param arrears months, oldest first; never none
 */
record DueUnit(
        long unit,
        long compound,
        long building,
        String place,
        long person,
        String personName,
        long caseId,
        int lastStage,
        LocalDate lastOn,
        List<Month> arrears) {

    DueUnit {
        arrears = List.copyOf(arrears);
    }

    Money overdue() {
        return Money.sum(arrears.stream().map(Month::open).toList());
    }

    LocalDate oldestDue() {
        return arrears.stream().map(Month::dueOn).min(LocalDate::compareTo).orElseThrow();
    }

    /** The stage of the ladder it is due for on the day, if any: the next one, and no stage is left out. */
    Optional<DunningStage> next(Ladder ladder, LocalDate day) {
        if (ladder.minimum().isMoreThan(overdue())
                || lastStage >= ladder.stages().size()) {
            return Optional.empty();
        }
        DunningStage stage = ladder.stages().get(lastStage);
        boolean isLateEnough = !oldestDue().plusDays(stage.daysOverdue()).isAfter(day);
        boolean isCool =
                lastStage == 0 || !lastOn.plusDays(ladder.coolingDays()).isAfter(day);
        return isLateEnough && isCool ? Optional.of(stage) : Optional.empty();
    }

    /** What is open of one month. */
    record Month(int period, LocalDate dueOn, Money open) {}
}
