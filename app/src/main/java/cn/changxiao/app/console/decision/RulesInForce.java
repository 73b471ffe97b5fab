package cn.changxiao.app.console.decision;

import cn.changxiao.property.calendar.CalendarAnswer;
import cn.changxiao.property.calendar.Deadlines;
import cn.changxiao.property.decision.FrozenRules;
import cn.changxiao.property.decision.Matter;
import cn.changxiao.property.policy.Policies;
import cn.changxiao.property.policy.PolicyParameter;
import cn.changxiao.property.policy.PolicyValue;
import cn.changxiao.property.tally.SpecialRule;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** What law and policy of a place ask today of a proposal that has not frozen them yet. */
@Singleton
class RulesInForce {

    private final Policies policies;
    private final Deadlines deadlines;
    private final Clock clock;

    RulesInForce(Policies policies, Deadlines deadlines, Clock clock) {
        this.policies = policies;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    List<MatterRule> matters(String place) {
        PolicyValue quorum = explain(PolicyParameter.DECISION_QUORUM, place);
        PolicyValue ordinary = explain(PolicyParameter.DECISION_ORDINARY_CONSENT, place);
        PolicyValue special = explain(PolicyParameter.DECISION_SPECIAL_CONSENT, place);
        return Arrays.stream(Matter.values())
                .map(matter -> new MatterRule(
                        matter,
                        quorum,
                        matter.consent() == PolicyParameter.DECISION_SPECIAL_CONSENT ? special : ordinary))
                .toList();
    }

    MatterRule of(Matter matter, String place) {
        return new MatterRule(
                matter, explain(PolicyParameter.DECISION_QUORUM, place), explain(matter.consent(), place));
    }

    /** The forms of voting beyond the law's own, each as the place has set it. */
    List<SpecialChoice> special(String place) {
        return Arrays.stream(SpecialRule.values())
                .map(rule -> new SpecialChoice(rule, explain(FrozenRules.switchOf(rule), place)))
                .toList();
    }

    PolicyValue notice(String place) {
        return explain(PolicyParameter.DECISION_NOTICE, place);
    }

    /** The first day on which a vote announced today may open. */
    CalendarAnswer<LocalDate> earliestOpening(String place) {
        return deadlines.after(LocalDate.now(clock), notice(place)).map(last -> last.plusDays(1));
    }

    private PolicyValue explain(PolicyParameter parameter, String place) {
        return policies.explain(parameter, place, LocalDate.now(clock));
    }
}
