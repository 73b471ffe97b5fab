package cn.changxiao.app.console.plan;

import cn.changxiao.billing.counter.FindUnits;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;

/** The form of a plan for all that is overdue of a unit; {@code key} makes sending it twice one plan. */
public record PlanFormPage(FindUnits.Hit unit, Money arrears, LocalDate first, String key) {}
