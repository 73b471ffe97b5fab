package cn.changxiao.app.console.decision;

import cn.changxiao.property.policy.PolicyValue;
import cn.changxiao.property.tally.SpecialRule;

/** A form of voting beyond the law's own, and whether the place has switched it on. */
public record SpecialChoice(SpecialRule rule, PolicyValue setting) {}
