package cn.changxiao.billing.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlanCourseTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 12, 10);

    private final PlanCourse course = new PlanCourse(Instalment.even(Money.parse("100.00"), 3, FIRST), 5);

    @Test
    void equalPartsSumToTheTotalAndTheLeftOverFenGoFirst() {
        assertThat(Instalment.even(Money.parse("100.00"), 3, FIRST))
                .containsExactly(
                        new Instalment(FIRST, Money.parse("33.34")),
                        new Instalment(LocalDate.of(2027, 1, 10), Money.parse("33.33")),
                        new Instalment(LocalDate.of(2027, 2, 10), Money.parse("33.33")));
        assertThatThrownBy(() -> Instalment.even(Money.parse("0.02"), 3, FIRST)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> Instalment.even(Money.parse("10.00"), 37, FIRST))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void aPlanIsKeptUntilTheGraceIsOverAndBrokenTheDayAfter() {
        List<PlanCourse.Receipt> nothing = List.of();

        assertThat(course.brokenOn(FIRST.plusDays(5), nothing, Money.ZERO)).isEmpty();
        assertThat(course.brokenOn(FIRST.plusDays(6), nothing, Money.ZERO)).contains(FIRST.plusDays(6));
        assertThat(course.brokenOn(FIRST.plusDays(90), nothing, Money.ZERO)).contains(FIRST.plusDays(6));
    }

    @Test
    void whatCameInTimeCountsHoweverLateItIsJudged() {
        List<PlanCourse.Receipt> paid = List.of(receipt("33.34", "2026-12-15"), receipt("33.33", "2027-01-16"));

        assertThat(course.brokenOn(LocalDate.of(2027, 3, 1), paid, Money.ZERO)).contains(LocalDate.of(2027, 1, 16));
        assertThat(course.brokenOn(LocalDate.of(2027, 1, 15), paid, Money.ZERO)).isEmpty();
    }

    @Test
    void moneyTakenBackBreaksAndAnAdjustmentHelps() {
        List<PlanCourse.Receipt> bounced = List.of(receipt("33.34", "2026-12-10"), receipt("-33.34", "2026-12-12"));

        assertThat(course.brokenOn(FIRST.plusDays(6), bounced, Money.ZERO)).contains(FIRST.plusDays(6));
        assertThat(course.brokenOn(FIRST.plusDays(6), bounced, Money.parse("33.34")))
                .isEmpty();
    }

    @Test
    void theOrderOfReceiptsChangesNothing() {
        for (int seed = 0; seed < 1_000; seed++) {
            Random random = new Random(seed);
            List<PlanCourse.Receipt> receipts = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                receipts.add(
                        new PlanCourse.Receipt(FIRST.plusDays(random.nextInt(90)), Money.ofFen(random.nextInt(4_000))));
            }
            LocalDate today = FIRST.plusDays(random.nextInt(120));
            Object before = course.brokenOn(today, receipts, Money.ZERO);
            Collections.shuffle(receipts, random);

            assertThat(course.brokenOn(today, receipts, Money.ZERO))
                    .as("seed %d", seed)
                    .isEqualTo(before);
        }
    }

    private static PlanCourse.Receipt receipt(String yuan, String day) {
        return new PlanCourse.Receipt(LocalDate.parse(day), Money.parse(yuan));
    }
}
