package cn.changxiao.property.noticeboard;

import cn.changxiao.property.decision.Decision;
import cn.changxiao.property.decision.FrozenRule;
import cn.changxiao.property.result.Objection;
import cn.changxiao.property.roll.FrozenRoll;
import cn.changxiao.property.tally.Tally;
import java.util.List;
import java.util.Optional;

/**
 * A decision with all its facts. Roll and rules are there from the announcement on, the tally once the viewer may see
 * it: committee and street office when it is counted, everybody else when it is published.
 */
public record DecisionView(
        Decision decision,
        String compoundName,
        Participation participation,
        Optional<FrozenRoll> roll,
        List<FrozenRule> rules,
        Optional<Tally> tally,
        List<StepLine> steps,
        List<Objection> objections,
        Optional<String> certificate) {

    public DecisionView {
        rules = List.copyOf(rules);
        steps = List.copyOf(steps);
        objections = List.copyOf(objections);
    }
}
