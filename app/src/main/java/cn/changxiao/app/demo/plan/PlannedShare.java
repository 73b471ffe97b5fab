package cn.changxiao.app.demo.plan;

import java.time.LocalDate;

/**
 * A part of a unit and whose it is.
 *
 * @param person index in {@link CityPlan#persons}
 * @param denominator the part is one of so many equal ones
 */
public record PlannedShare(int person, int denominator, LocalDate since) {}
